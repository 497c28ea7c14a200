package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One post through everything that can become of it, looked at in every channel after each step.
 */
class EveryChannelE2E {

    private static final Pattern ENTRY =
            Pattern.compile("(?s)<(item|entry)[ >].*?</\\1>|\\{\"id\":\"urn:uuid:[^{]*");

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;
    private final String title = NewDraft.word() + " tells";
    private final String id = room.approved(NewDraft.in("tokyo").titled(title).saying("First."));

    @Test
    void everyChannelTellsTheSame() {
        room.gita.publishes(id, null);
        String page = room.page(id);
        String first = published(page);
        isLive(page, "First.");
        inFeeds(title, "First.");
        assertThat(step("published").isNull("note")).isTrue();
        assertThat(verified(page).getString("state")).isEqualTo("live");

        room.correct(id, "Second.", "One word put right.");
        isLive(page, "Second.");
        inFeeds(title, "Second.");
        inFeeds(title, "Correction: One word put right.");
        assertThat(step("corrected").getString("note")).isEqualTo("One word put right.");
        JsonObject corrected = room.published(id);
        assertThat(corrected.getJsonObject("correction").getString("note"))
                .isEqualTo("One word put right.");
        assertThat(corrected.getInt("edition")).isEqualTo(2);
        assertThat(published(page)).isEqualTo(first);
        assertThat(api.get(page).text()).contains("One word put right.");
        assertThat(api.get("/api/v1/posts/" + id + "/embed").text())
                .contains("One word put right.");

        room.gita.withdraws(id, "It was wrong.");
        isGone(page, "It was wrong.");
        inFeeds("Withdrawn: " + title, "It was wrong.");
        assertThat(step("withdrawn").getString("note")).isEqualTo("It was wrong.");
        assertThat(feed("atom")).contains("<at:deleted-entry ref=\"urn:uuid:" + id + "\"");
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(entries(format, "urn:uuid:" + id)).as(format).isEmpty();
        }

        room.gita.makes("restore", id);
        isLive(page, "Second.");
        inFeeds(title, "Second.");
        step("restored");
        assertThat(published(page)).isEqualTo(first);
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(entries(format, "Withdrawn: " + title)).as(format).isEmpty();
        }
        assertThat(feed("atom")).doesNotContain("deleted-entry ref=\"urn:uuid:" + id);
        assertThat(verified(page).getString("state")).isEqualTo("live");
    }

    private String published(String page) {
        assertThat(api.get(page).expect(200).text()).contains(title);
        return room.published(id).getString("publishedAt");
    }

    private void isLive(String page, String text) {
        assertThat(api.get(page).expect(200).text()).contains(title, text);
        assertThat(room.published(id).getString("html")).contains(text);
        assertThat(listed()).contains(id);
        assertThat(api.get("/tokyo/").expect(200).text()).contains(title);
        assertThat(api.get("/api/v1/posts/" + id + "/embed").expect(200).text()).contains(text);
        assertThat(api.get("/embed/" + id).expect(200).text()).contains(text);
        api.get("/api/v1/oembed?url=" + room.published(id).getString("url")).expect(200);
        assertThat(api.get("/sitemap-news.xml").expect(200).text()).contains(page + "<");
    }

    private void isGone(String page, String reason) {
        assertThat(api.get(page).expect(410).text()).contains(reason);
        Answer post = api.get("/api/v1/posts/" + id).expect(410);
        assertThat(post.json().getString("reason")).isEqualTo(reason);
        assertThat(listed()).doesNotContain(id);
        assertThat(api.get("/tokyo/").expect(200).text()).doesNotContain(title);
        assertThat(api.get("/api/v1/posts/" + id + "/embed").expect(410).text()).contains(reason);
        assertThat(api.get("/embed/" + id).expect(410).text()).contains(reason);
        assertThat(api.get("/sitemap-news.xml").expect(200).text()).doesNotContain(page + "<");
        assertThat(verified(page).getString("state")).isEqualTo("withdrawn");
    }

    private void inFeeds(String entryTitle, String text) {
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(entries(format, entryTitle)).as(format).hasSize(1);
            assertThat(entries(format, entryTitle).get(0)).as(format).contains(text);
        }
    }

    private List<String> entries(String format, String containing) {
        Matcher entries = ENTRY.matcher(feed(format));
        return entries.results()
                .map(result -> result.group())
                .filter(entry -> entry.contains(containing))
                .toList();
    }

    private String feed(String format) {
        return api.get("/feeds/mission/tokyo." + format).expect(200).text();
    }

    /** The newest line of the journal, which is about this post. */
    private JsonObject step(String op) {
        List<JsonObject> journal = Journal.whole(api, 1_000);
        JsonObject last = journal.get(journal.size() - 1);
        assertThat(last.getString("id")).isEqualTo(id);
        assertThat(last.getString("op")).isEqualTo(op);
        return last;
    }

    private List<String> listed() {
        return api.get("/api/v1/posts").expect(200).items().stream()
                .map(post -> post.getString("id"))
                .toList();
    }

    private JsonObject verified(String page) {
        return api.get("/api/v1/verify?url=" + page).expect(200).json();
    }
}
