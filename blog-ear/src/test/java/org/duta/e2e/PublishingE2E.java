package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published, corrected, withdrawn and restored is so everywhere at once. */
class PublishingE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void aPublishedPostIsOnItsPageInItsFeedsInTheApiAndInTheJournal() {
        NewDraft draft = NewDraft.in("tokyo").with("geneva-un").language("id");
        String id = room.draft(draft);
        room.bima.writes(id, draft.text() + "And from Geneva.\n");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        String approved = Objects.requireNonNull(room.gita.hash(id));
        room.gita.publishes(id, null);

        JsonObject post = room.published(id);
        assertThat(post.getString("contentHash")).isEqualTo(approved);
        assertThat(post.getString("text")).isEqualTo(draft.text() + "And from Geneva.\n");
        assertThat(post.getString("title")).isEqualTo(draft.title());
        assertThat(post.getString("publishedAt")).isEqualTo(post.getString("updatedAt"));
        assertThat(post.isNull("correction")).isTrue();
        assertThat(post.isNull("image")).isTrue();
        assertThat(post.getJsonArray("authors").getValuesAs(JsonObject.class))
                .extracting(a -> a.getString("handle") + "@" + a.getString("mission"))
                .containsExactly("ayu@tokyo", "bima@geneva-un");
        assertThat(api.get(room.page(id)).expect(200).text()).contains(draft.title());
        assertThat(feedsWith(id, draft.title())).hasSize(15);
        JsonObject line = lastLine(id);
        assertThat(line.getString("op")).isEqualTo("published");
        assertThat(line.getInt("edition")).isEqualTo(1);
        assertThat(line.getString("at")).isEqualTo(post.getString("publishedAt"));
        assertThat(line.getString("etag")).isEqualTo(api.get("/api/v1/posts/" + id).tag());
        assertThat(listed(id)).isTrue();
    }

    /** Of the feeds that should carry a post of Tokyo and Geneva by Ayu and Bima, those that do. */
    private List<String> feedsWith(String id, String title) {
        List<String> carrying = new ArrayList<>();
        for (String feed :
                List.of(
                        "all",
                        "mission/tokyo",
                        "mission/geneva-un",
                        "language/id",
                        "author/bima")) {
            for (String format : List.of("rss", "atom", "json")) {
                String path = "/feeds/" + feed + "." + format;
                if (carries(api.get(path).expect(200), id, title)) {
                    carrying.add(path);
                }
            }
        }
        return carrying;
    }

    private static boolean carries(Answer feed, String id, String title) {
        String entries = feed.text().replaceAll("(?s)<at:deleted-entry.*?</at:deleted-entry>", "");
        return entries.contains(id) && entries.contains(title);
    }

    private boolean listed(String id) {
        return api.get("/api/v1/posts?limit=20").expect(200).items().stream()
                .anyMatch(post -> post.getString("id").equals(id));
    }

    private JsonObject lastLine(String id) {
        return Journal.whole(api, 1_000).stream()
                .filter(line -> line.getString("id").equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void aCorrectionIsSeenWhenItIsPublishedAndSaysWhatItPutsRight() throws Exception {
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.live(draft);
        JsonObject first = room.published(id);
        Thread.sleep(1_100);
        room.approveNext(id, "The right words.\n");
        assertThat(room.published(id)).isEqualTo(first);
        assertThat(room.gita.sees(id).getJsonObject("live").getInt("edition")).isEqualTo(1);

        room.gita.publishes(id, "The name was wrong.");

        JsonObject second = room.published(id);
        assertThat(second.getString("text")).isEqualTo("The right words.\n");
        assertThat(second.getInt("edition")).isEqualTo(2);
        assertThat(second.getJsonObject("correction").getString("note"))
                .isEqualTo("The name was wrong.");
        assertThat(second.getJsonObject("correction").getString("at"))
                .isEqualTo(second.getString("updatedAt"));
        assertThat(second.getString("publishedAt")).isEqualTo(first.getString("publishedAt"));
        assertThat(Instant.parse(second.getString("updatedAt")))
                .isAfter(Instant.parse(first.getString("updatedAt")));
        assertThat(second.getString("url")).isEqualTo(first.getString("url"));
        expectLine(id, "corrected", 2, "The name was wrong.");
        assertThat(api.get("/feeds/all.atom").text()).contains("The name was wrong.");
        assertThat(api.get(room.page(id)).text()).contains("The name was wrong.");
    }

    private void expectLine(String id, String op, int edition, @Nullable String note) {
        JsonObject line = lastLine(id);
        assertThat(line.getString("op")).isEqualTo(op);
        assertThat(line.getInt("edition")).isEqualTo(edition);
        assertThat(line.isNull("note") ? null : line.getString("note")).isEqualTo(note);
        assertThat(line.getString("etag"))
                .isEqualTo(String.valueOf(api.get("/api/v1/posts/" + id).header("ETag")))
                .isNotEqualTo("null");
    }

    @Test
    void aMinorChangeNeedsNoNote() {
        String id = room.live(NewDraft.in("tokyo"));
        room.correct(id, "A comma, more.\n", null);
        assertThat(room.published(id).isNull("correction")).isTrue();
        assertThat(room.published(id).getInt("edition")).isEqualTo(2);
        expectLine(id, "corrected", 2, null);
        room.correct(id, "A comma, less.\n", "It matters after all.");
        room.correct(id, "A comma.\n", " ");
        assertThat(room.published(id).getJsonObject("correction").getString("note"))
                .isEqualTo("It matters after all.");
    }

    @Test
    void aWithdrawnPostSaysWhyAndIsGoneFromEverywhereElseUntilItIsRestored() {
        NewDraft draft = NewDraft.in("tokyo").with("geneva-un").language("id");
        String id = room.draft(draft);
        room.bima.changes(id, "byline", List.of("ayu", "bima"));
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        JsonObject before = room.published(id);
        String page = room.page(id);
        String reason = "It was " + NewDraft.word() + " <b>&";

        room.gita.tries("withdraw", id, null, reason).expect(200);

        Answer gone = api.get("/api/v1/posts/" + id).expect(410, "gone");
        assertThat(gone.json().getString("reason")).isEqualTo(reason);
        assertThat(gone.json()).containsKey("replacement");
        Answer goneHead = api.head("/api/v1/posts/" + id);
        assertThat(goneHead.status()).isEqualTo(410);
        Answer gonePage = api.get(page).expect(410);
        assertThat(gonePage.text()).contains("&lt;b&gt;&amp;").doesNotContain(draft.text().strip());
        assertThat(feedsWith(id, draft.title())).isEmpty();
        assertThat(listed(id)).isFalse();
        JsonObject line = lastLine(id);
        assertThat(line.getString("op")).isEqualTo("withdrawn");
        assertThat(line.getString("note")).isEqualTo(reason);

        room.gita.tries("restore", id, null, null).expect(200);

        JsonObject after = room.published(id);
        for (String same : List.of("url", "text", "html", "contentHash", "publishedAt")) {
            assertThat(after.getString(same)).isEqualTo(before.getString(same));
        }
        expectLine(id, "restored", 1, null);
        assertThat(feedsWith(id, draft.title())).hasSize(15);
        assertThat(listed(id)).isTrue();
        api.get(page).expect(200);
    }

    @Test
    void anEditionPublishedOverAWithdrawnPostRestoresIt() {
        String id = room.live(NewDraft.in("tokyo"));
        room.approveNext(id, "Now it is right.\n");
        room.gita.tries("withdraw", id, null, "Wrong.").expect(200);
        api.get("/api/v1/posts/" + id).expect(410, "gone");

        room.gita.publishes(id, "Right again.");

        assertThat(room.published(id).getString("text")).isEqualTo("Now it is right.\n");
        expectLine(id, "restored", 2, "Right again.");
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("LIVE");
    }

    @Test
    void theEarlierEditionIsSupersededAndItsRevisionKept() {
        String id = room.live(NewDraft.in("tokyo").saying("One.\n"));
        room.correct(id, "Two.\n", null);
        assertThat(room.ayu.revisions(id)).hasSize(2);
        assertThat(room.ayu.revision(id, 1).getString("text")).isEqualTo("One.\n");
        assertThat(room.ayu.revision(id, 1).getInt("edition")).isEqualTo(1);
        assertThat(room.ayu.revision(id, 2).getString("hash"))
                .isEqualTo(room.published(id).getString("contentHash"));
        room.ayu.get("/api/desk/v1/posts/" + id + "/revisions/3").expect(404, "not-found");
        List<JsonObject> segments =
                room.ayu
                        .get("/api/desk/v1/posts/" + id + "/revisions/1..2")
                        .expect(200)
                        .json()
                        .getJsonArray("text")
                        .getValuesAs(JsonObject.class);
        assertThat(segments)
                .extracting(segment -> segment.getString("kind") + segment.getString("text"))
                .contains("removedOne", "addedTwo");
    }
}
