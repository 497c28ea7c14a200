package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emergency is practised through the same doors, and readers' answers stay as they were. */
class DrillE2E {

    private static final Path PICTURES = Path.of("target", "looks");

    private final Newsroom room = new Newsroom();
    private final NewDraft draft = NewDraft.in("tokyo").language("id");
    private final String word = draft.title().substring(draft.title().lastIndexOf(' ') + 1);
    private Map<String, String> before = Map.of();

    @BeforeEach
    void lookAround() {
        room.live(NewDraft.in("tokyo").saying("Lain: " + word + "."));
        before = seen();
    }

    @AfterEach
    void readersSeeWhatTheySawBefore() {
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void itIsRaisedAndConfirmedAndNothingOfItIsPublic() {
        String id = room.drill(draft);
        room.ayu.tries("submit", id).expect(409, "wrong-state");
        room.indra.tries("raise", id, null, null).expect(200);
        JsonObject post = room.gita.sees(id);
        assertThat(post.getString("state")).isEqualTo("DRILL_RAISED");
        assertThat(post.isNull("live")).isTrue();
        assertThat(run(post).getString("outcome")).isEqualTo("awaited");
        String hash =
                post.getJsonObject("emergency").getJsonObject("confirmation").getString("hash");
        assertThat(seen()).isEqualTo(before);
        room.indra.tries("confirm", id, hash, null).expect(403, "four-eyes");
        room.gita.tries("confirm", id, hash, "Read it.").expect(200);
        JsonObject run = run(room.gita.sees(id));
        assertThat(run.getString("outcome")).isEqualTo("in-time");
        assertThat(run.getString("confirmedBy")).isEqualTo("gita");
        assertThat(room.gita.trail(id))
                .extracting(line -> line.getString("act"))
                .contains("post.drill-created")
                .endsWith("post.drill-raised", "post.drill-confirmed");
        for (String path :
                List.of("/api/v1/posts/" + id, "/api/v1/posts/" + id + "/embed", "/embed/" + id)) {
            room.api.get(path).expect(404);
        }
        Answer origin =
                room.api.send(
                        "POST",
                        "/api/v1/verify",
                        Api.bytes(draft.text()),
                        "Content-Type",
                        "text/plain");
        assertThat(origin.expect(200).text()).doesNotContain(id, draft.title());
    }

    @Test
    void everyPageOfItSaysThatItIsADrillAndHowItWent() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        String id = room.drill(draft);
        try (DeskBrowser indra = DeskBrowser.signedInAs(DutaServer.shared(), "indra")) {
            indra.open("/desk/edit?language=id&id=" + id);
            indra.awaitText(".drill", "LATIHAN / DRILL");
            indra.click("summary.move-raise");
            indra.awaitText(".move-panel", "tidak ada orang luar");
            indra.click(".move-raise-now");
            indra.awaitText(".desk-main", "Tidak ada yang terbit");
            indra.assertQuietConsole();
        }
        try (DeskBrowser eko = DeskBrowser.signedInAs(DutaServer.shared(), "eko")) {
            for (int width : new int[] {1280, 390}) {
                eko.widen(width);
                for (String path : List.of("read?from=0&id=", "edit?id=", "history?id=")) {
                    eko.open("/desk/" + path + id + "&language=id");
                    eko.awaitText(".drill", "LATIHAN / DRILL");
                    assertThat(eko.hindrances()).as(path).isEmpty();
                    assertThat(eko.overflow()).as(path).isZero();
                    eko.picture(PICTURES.resolve("drill-" + path.charAt(0) + width + ".png"));
                }
            }
            eko.open("/desk/read?from=0&id=" + id);
            eko.click("summary.move-confirm");
            eko.click(".move-confirm-now");
            eko.awaitText(".drill-outcome", "tepat waktu");
            for (int width : new int[] {1280, 390}) {
                eko.widen(width);
                eko.open("/desk/board?language=id");
                eko.awaitText("#drills", draft.title());
                assertThat(eko.hindrances()).isEmpty();
                assertThat(eko.overflow()).isZero();
                eko.picture(PICTURES.resolve("drill-board" + width + ".png"));
            }
            eko.assertQuietConsole();
        }
    }

    private static JsonObject run(JsonObject post) {
        return post.getJsonObject("drill").getJsonObject("run");
    }

    /** What readers and programs get, with its tag. */
    private Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        for (String path :
                List.of(
                        "/tokyo/",
                        "/feeds/all.atom",
                        "/feeds/mission/tokyo.rss",
                        "/feeds/all.json",
                        "/sitemap.xml",
                        "/sitemap/posts-1.xml",
                        "/sitemap-news.xml",
                        "/api/v1/posts",
                        "/api/v1/posts?kind=alert",
                        "/api/v1/posts?q=" + word,
                        "/search?q=" + word)) {
            Answer answer = room.api.get(path).expect(200);
            seen.put(path, answer.headers().firstValue("ETag").orElse("") + answer.text());
        }
        seen.put("journal", Long.toString(Sql.number("select sequence from journal_head")));
        return seen;
    }
}
