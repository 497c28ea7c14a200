package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An alert goes live at once, says that nobody has confirmed it, and then that somebody has. */
class EmergencyE2E {

    private static final Path PICTURES = Path.of("target", "looks");

    private final Newsroom room = new Newsroom();
    private final NewDraft draft = NewDraft.in("tokyo").kind("alert");

    @Test
    void readersAndProgramsSeeThatNobodyHasConfirmedItAndThenThatSomebodyHas() {
        String id = room.draft(draft);
        room.gita.tries("raise", id, null, null).expect(403, "not-allowed");
        String hash = room.indra.sees(id).getJsonObject("emergency").getString("draftHash");
        room.indra.tries("raise", id, "0".repeat(64), null).expect(409, "stale-hash");
        room.indra.tries("raise", id, hash, null).expect(200);
        assertThat(room.published(id).getBoolean("awaitingConfirmation")).isTrue();
        assertThat(room.published(id).getString("contentHash")).isEqualTo(hash);

        Map<String, String> said = said(id);
        Map<String, String> tags = new HashMap<>();
        said.forEach(
                (path, words) -> {
                    Answer answer = room.api.get(path).expect(200);
                    assertThat(answer.text()).as(path).contains(words);
                    tags.put(path, answer.tag());
                });
        tags.forEach((path, tag) -> room.api.get(path, "If-None-Match", tag).expect(304));
        room.indra.tries("confirm", id, hash, null).expect(403, "four-eyes");
        room.ayu.tries("confirm", id, hash, null).expect(403, "not-allowed");
        JsonObject owed =
                room.gita.sees(id).getJsonObject("emergency").getJsonObject("confirmation");
        assertThat(owed.getString("raisedBy")).isEqualTo("indra");
        long last = journalHead();

        room.gita.tries("confirm", id, hash, "Read it.").expect(200);

        tags.forEach(
                (path, tag) -> {
                    Answer answer = room.api.get(path, "If-None-Match", tag).expect(200);
                    assertThat(answer.text()).as(path).doesNotContain(said.get(path));
                });
        assertThat(room.published(id).getBoolean("awaitingConfirmation")).isFalse();
        assertThat(Journal.after(room.api, last, 1000))
                .filteredOn(item -> item.getString("id").equals(id))
                .singleElement()
                .satisfies(item -> assertThat(item.getString("op")).isEqualTo("published"))
                .satisfies(item -> assertThat(item.getInt("edition")).isEqualTo(1));
        assertThat(room.gita.trail(id))
                .extracting(line -> line.getString("act"))
                .endsWith("post.raised", "post.confirmed");
    }

    @Test
    void aCorrectionOfALiveAlertIsRaisedTooAndAwaitsItsOwnConfirmation() {
        String id = room.raised(draft);
        room.gita.makes("confirm", id);
        room.ayu.makes("start-edition", id);
        room.ayu.writes(id, "Go to higher ground.\n");
        room.indra.tries("raise", id, null, "The place was wrong.").expect(200);
        JsonObject post = room.published(id);
        assertThat(post.getInt("edition")).isEqualTo(2);
        assertThat(post.getBoolean("awaitingConfirmation")).isTrue();
        assertThat(post.getJsonObject("correction").getString("note"))
                .isEqualTo("The place was wrong.");
    }

    @Test
    void theDebtStandsOnTheBoardAndIsSettledOnThePageOfThePost() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        String id = room.raised(draft.language("id"));
        try (DeskBrowser eko = DeskBrowser.signedInAs(DutaServer.shared(), "eko")) {
            for (int width : new int[] {1280, 390}) {
                eko.widen(width);
                eko.open("/desk/board?language=id");
                eko.awaitText("#owed", draft.title());
                assertThat(eko.hindrances()).isEmpty();
                assertThat(eko.overflow()).isZero();
                eko.picture(PICTURES.resolve("owed-" + width + ".png"));
                eko.open("/desk/read?id=" + id + "&from=0");
                eko.awaitText(".owed", "Indra Pratama");
                assertThat(eko.hindrances()).isEmpty();
                assertThat(eko.overflow()).isZero();
                eko.picture(PICTURES.resolve("confirm-" + width + ".png"));
                eko.open(room.page(id));
                eko.awaitText(".awaiting", "Awaiting confirmation");
                assertThat(eko.hindrances()).isEmpty();
                eko.picture(PICTURES.resolve("awaiting-" + width + ".png"));
            }
            eko.open("/desk/read?id=" + id + "&from=0");
            eko.click("summary.move-confirm");
            eko.click(".move-confirm-now");
            eko.awaitText(".desk-main", "sudah dikonfirmasi");
            eko.open("/desk/calendar?day=" + LocalDate.now(ZoneId.of("Asia/Jakarta")));
            assertThat(eko.contents(".calendar-line"))
                    .filteredOn(line -> line.contains(draft.title()))
                    .hasSize(1);
            eko.assertQuietConsole();
        }
        assertThat(room.published(id).getBoolean("awaitingConfirmation")).isFalse();
    }

    @Test
    void whatWasRaisedIsReadAndConfirmedWhileANextEditionIsInReview() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        String id = room.raised(draft.language("id"));
        String live = room.published(id).getString("contentHash");
        room.ayu.makes("start-edition", id);
        room.ayu.writes(id, "Naskah berikutnya.\n");
        room.ayu.makes("submit", id);
        try (DeskBrowser gita = DeskBrowser.signedInAs(DutaServer.shared(), "gita")) {
            gita.open("/desk/read?language=id&from=0&id=" + id);
            gita.await("summary.move-withdraw");
            assertThat(gita.contents("summary.move-confirm")).isEmpty();
            gita.click(".owed a");
            gita.awaitHidden(".hash-full", live);
            assertThat(gita.contents(".move-approve")).isEmpty();
            assertThat(gita.hindrances()).isEmpty();
            gita.click("summary.move-confirm");
            gita.click(".move-confirm-now");
            gita.awaitText(".desk-main", "sudah dikonfirmasi");
            gita.assertQuietConsole();
        }
        assertThat(room.published(id).getBoolean("awaitingConfirmation")).isFalse();
        assertThat(room.published(id).getString("contentHash")).isEqualTo(live);
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void anAdministratorSaysWithinWhichTimeAndTheTrailKeepsIt() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        try (DeskBrowser fajar = DeskBrowser.signedInAs(DutaServer.shared(), "fajar")) {
            fajar.open("/desk/policies?language=id");
            fajar.await("#minutes").clear();
            fajar.type("#minutes", "45");
            fajar.click("#saveAlertRule");
            fajar.awaitText(".desk-main", "dalam 45 menit");
            assertThat(fajar.hindrances()).isEmpty();
            fajar.assertQuietConsole();
        }
        assertThat(
                        Sql.number(
                                "select count(*) from audit_entry where act ="
                                        + " 'alert.rule-changed' and to_state = 'minutes=45'"))
                .isPositive();
        Sql.run("update alert_rule set minutes = 30");
    }

    /** Everywhere that readers and programs see a post, and what says there that it waits. */
    private Map<String, String> said(String id) {
        String inFeeds = "has not confirmed it yet. — " + draft.summary();
        return Map.of(
                room.page(id),
                "notice notice-warning correction awaiting",
                "/api/v1/posts/" + id + "/embed",
                "duta-awaiting",
                "/api/v1/posts/" + id,
                "\"awaitingConfirmation\":true",
                "/feeds/all.rss",
                inFeeds,
                "/feeds/mission/tokyo.atom",
                inFeeds,
                "/feeds/all.json",
                inFeeds);
    }

    private static long journalHead() {
        return Sql.number("select sequence from journal_head");
    }
}
