package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks often gets what there is, at once, and nothing where there is nothing new. */
class KeptAnswersE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/mission/paris.rss",
                "/feeds/mission/paris.atom",
                "/feeds/mission/paris.json",
                "/feeds/all.rss?mission=paris",
                "/api/v1/posts?mission=paris",
                "/paris/"
            })
    void whatIsPublishedElsewhereIsNothingNew(String address) {
        room.live(NewDraft.in("tokyo"));
        String tag = api.get(address).expect(200).tag();
        room.live(NewDraft.in("tokyo"));
        api.get(address, "If-None-Match", tag).expect(304);
        assertThat(api.get(address).expect(200).header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/mission/tokyo.rss",
                "/feeds/all.atom",
                "/feeds/all.json",
                "/api/v1/posts?mission=tokyo",
                "/tokyo/",
                "/"
            })
    void everyStepIsThereAtOnce(String address) {
        String id = room.live(NewDraft.in("tokyo").titled("Langkah pertama"));
        String first = news(address, "");
        assertThat(api.get(address).text()).contains("Langkah pertama");
        room.ayu.makes("start-edition", id);
        room.ayu.changes(id, "title", "Langkah kedua");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.publishes(id, "Judul dibetulkan.");
        String second = news(address, first);
        assertThat(api.get(address).text()).contains("Langkah kedua");
        room.gita.withdraws(id, "Keliru.");
        String third = news(address, second);
        room.gita.makes("restore", id);
        news(address, third);
    }

    private String news(String address, String tag) {
        Answer answer = api.get(address, "If-None-Match", tag).expect(200);
        api.get(address, "If-None-Match", answer.tag()).expect(304);
        return answer.tag();
    }

    /** Nobody can rename anything at a desk yet; whoever has the database's password can. */
    @Test
    void aNewNameIsShownWithoutAnythingBeingPublished() {
        String id = room.live(NewDraft.in("tokyo").with("canberra"));
        String post = "/api/v1/posts/" + id;
        List<String> addresses =
                List.of(
                        post,
                        post + "/embed",
                        "/embed/" + id,
                        room.page(id),
                        "/canberra/",
                        "/feeds/mission/canberra.atom",
                        "/feeds/missions.opml",
                        "/api/v1/missions",
                        "/api/v1/posts");
        List<String> tags = addresses.stream().map(at -> api.get(at).expect(200).tag()).toList();
        rename("Renamed embassy", "Renamed kedutaan");
        try {
            for (int i = 0; i < tags.size(); i++) {
                String address = addresses.get(i);
                Pause.until(
                        Receiver.PATIENCE,
                        () -> api.get(address).text().contains("Renamed "),
                        () -> address + " still has the old name");
                api.get(address, "If-None-Match", tags.get(i)).expect(200);
            }
            List<JsonObject> journal = Journal.whole(api, 1_000);
            assertThat(journal.get(journal.size() - 1).getString("etag"))
                    .isEqualTo(api.get(post).tag());
        } finally {
            rename("Embassy of Indonesia, Canberra", "KBRI Canberra");
        }
    }

    private static void rename(String english, String indonesian) {
        Sql.run(
                "update mission set name_en = '%s', name_id = '%s' where code = 'canberra'"
                        .formatted(english, indonesian));
    }

    @Test
    void aPageIsGoneAsSoonAsItIsWithdrawn() {
        String id = room.live(NewDraft.in("tokyo"));
        String page = room.page(id);
        api.get(page).expect(200);
        api.get("/api/v1/posts/" + id).expect(200);
        room.gita.withdraws(id, "Keliru.");
        for (int i = 0; i < 2; i++) {
            assertThat(api.get(page).expect(410).text()).contains("Keliru.");
            api.get("/api/v1/posts/" + id).expect(410);
        }
        room.gita.makes("restore", id);
        api.get(page).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds/all.rss", "/api/v1/posts", "/api/v1/changes"})
    void theSameIsSaidToWhoeverAsks(String address) {
        Answer plain = api.get(address).expect(200);
        Answer again = api.get(address).expect(200);
        Answer head = api.head(address).expect(200);
        for (String header :
                List.of(
                        "Content-Type",
                        "Cache-Control",
                        "Vary",
                        "ETag",
                        "Content-Security-Policy")) {
            assertThat(again.header(header)).as(header).isEqualTo(plain.header(header));
            assertThat(head.header(header)).as(header).isEqualTo(plain.header(header));
        }
        assertThat(again.text()).isEqualTo(plain.text());
        assertThat(head.text()).isEmpty();
        assertThat(plain.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/desk/v1/", "/api/%64esk/v1/", "/api//desk/v1/"})
    void whatIsForOnePersonIsForNobodyElseHoweverItsAddressIsWritten(String desk) {
        String address = desk + "posts/" + room.draft(NewDraft.in("tokyo"));
        room.ayu.get(address);
        assertThat(api.get(address).status()).isIn(401, 404);
    }

    @Test
    void aPageIsKeptInEachLanguageOfItsOwn() {
        String english = api.get("/", "Accept-Language", "en").expect(200).text();
        String indonesian = api.get("/", "Accept-Language", "id").expect(200).text();
        assertThat(english).contains("lang=\"en\"");
        assertThat(indonesian).contains("lang=\"id\"");
        assertThat(api.get("/", "Accept-Language", "en").text()).isEqualTo(english);
    }
}
