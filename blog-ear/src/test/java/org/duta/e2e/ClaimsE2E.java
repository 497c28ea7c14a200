package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of those who may decide says that they will; what nobody decides in time the desk may. */
class ClaimsE2E {

    private final Newsroom room = new Newsroom();

    @Test
    void what_one_editor_has_claimed_another_cannot_decide_until_it_is_released() {
        String id = room.inReview(NewDraft.in("tokyo"));
        assertThat(room.citra.claims(id).expect(200).json().getString("state"))
                .isEqualTo("IN_REVIEW");
        assertThat(step(id).getString("claimedBy")).isEqualTo("citra");
        room.citra.claims(id).expect(200);
        room.gita.claims(id).expect(409, "wrong-state");
        room.gita.tries("approve", id).expect(409, "wrong-state");
        room.gita.tries("send-back", id).expect(409, "wrong-state");
        assertThat(room.gita.allowedMoves(id)).doesNotContain("approve", "send-back");
        room.gita.releases(id).expect(403, "not-allowed");
        room.citra.releases(id).expect(200);
        assertThat(step(id).isNull("claimedBy")).isTrue();
        assertThat(room.gita.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        assertThat(acts(id))
                .containsSubsequence("post.step-claimed", "post.step-released", "post.approved")
                .containsOnlyOnce("post.step-claimed");
    }

    @Test
    void only_whoever_may_decide_may_claim() {
        String id = room.draft(NewDraft.in("tokyo"));
        room.gita.claims(id).expect(409, "wrong-state");
        room.citra.changes(id, "title", "Citra's title");
        room.ayu.makes("submit", id);
        room.citra.claims(id).expect(403, "four-eyes");
        room.eko.claims(id).expect(403, "not-allowed");
        room.dewi.claims(id).expect(404);
        room.gita.releases(id).expect(403, "not-allowed");
    }

    @Test
    void the_claimant_decides_and_the_claim_ends_with_that() {
        String id = room.inReview(NewDraft.in("tokyo"));
        room.citra.claims(id).expect(200);
        room.citra.makes("approve", id);
        assertThat(step(id).isNull("claimedBy")).isTrue();
        room.gita.makes("send-back", id);
    }

    @Test
    void once_it_is_overdue_another_editor_may_release_it() {
        String id = room.inReview(NewDraft.in("tokyo"));
        room.citra.claims(id).expect(200);
        makeOverdue(id);
        room.gita.tries("approve", id).expect(409, "wrong-state");
        room.gita.releases(id).expect(200);
        room.gita.makes("approve", id);
    }

    @Test
    void what_is_overdue_waits_for_the_desk_too_and_the_trail_says_that_it_was_escalated() {
        String title = "Late " + NewDraft.word();
        String id = room.inReview(NewDraft.in("tokyo").titled(title));
        String cookie = BrowserSession.signIn(room.api, "eko");
        room.eko.tries("approve", id).expect(403, "not-allowed");
        assertThat(waiting(cookie)).doesNotContain(title);
        makeOverdue(id);
        assertThat(waiting(cookie)).contains(title);
        assertThat(room.eko.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        assertThat(step(id).getBoolean("escalated")).isTrue();
        assertThat(room.ayu.trail(id))
                .filteredOn(line -> line.getString("act").equals("post.approved"))
                .extracting(line -> line.getJsonObject("details").getString("as"))
                .containsExactly("EDITOR tokyo escalated");
    }

    @Test
    void an_editor_claims_and_releases_on_the_page_where_it_is_read() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        String id = room.inReview(NewDraft.in("tokyo"));
        try (DeskBrowser citra = DeskBrowser.signedInAs(DutaServer.shared(), "citra")) {
            citra.open("/desk/read?id=" + id);
            citra.click(".claim");
            citra.awaitText(".route", "Citra Maharani yang memutuskan");
            assertThat(citra.shows(".move-approve")).isTrue();
            String gita = BrowserSession.signIn(room.api, "gita");
            assertThat(
                            room.api
                                    .get("/desk/read?from=0&id=" + id, "Cookie", gita)
                                    .expect(200)
                                    .text())
                    .contains("Citra Maharani sudah menyatakan akan memutuskan ini")
                    .doesNotContain("move-approve");
            citra.click(".release");
            citra.await(".claim");
            assertThat(citra.text(".route")).doesNotContain("yang memutuskan");
            makeOverdue(id);
            citra.open("/desk/read?from=0&id=" + id);
            citra.awaitText(".route-overdue", "Lewat batas waktu");
            assertThat(citra.hindrances()).isEmpty();
            citra.assertQuietConsole();
        }
    }

    private static void makeOverdue(String id) {
        Sql.run(
                "update review_step set due_at = now() where review_id in"
                        + " (select id from review where post_id = '"
                        + id
                        + "')");
    }

    private String waiting(String cookie) {
        String page = room.api.get("/desk/review", "Cookie", cookie).expect(200).text();
        return page.substring(page.indexOf("id=\"to-review\""), page.indexOf("id=\"to-publish\""));
    }

    private JsonObject step(String id) {
        return room.ayu.sees(id).getJsonObject("review").getJsonArray("steps").getJsonObject(0);
    }

    private List<String> acts(String id) {
        return room.ayu.trail(id).stream().map(line -> line.getString("act")).toList();
    }
}
