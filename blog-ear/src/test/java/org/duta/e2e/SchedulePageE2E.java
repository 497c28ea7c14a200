package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** Setting a time in a browser: what it means is said before it is saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulePageE2E {

    private static final String PANEL = "details.move:has(.due-fields)";

    private final Newsroom room = new Newsroom();
    private DeskBrowser gita;

    @BeforeAll
    void open() {
        assumeTrue(DeskBrowser.isInstalled(), "Chromium isn't installed");
        gita = DeskBrowser.signedInAs(DutaServer.shared(), "gita");
        gita.open("/desk/posts?language=en");
    }

    @AfterAll
    void close() {
        if (gita != null) {
            gita.close();
        }
    }

    @Test
    void theMeaningInEveryMissionIsSaidBeforeAndTheTimeAfterwards() {
        String id = room.approved(NewDraft.in("tokyo").with("geneva-un"));
        openPanel(id);
        set("2027-06-01", "07:00", "tokyo");
        gita.awaitText(".due-meaning", "1 June 2027, 07:00 (UTC+9)");
        gita.awaitText(".due-meaning", "1 June 2027, 00:00 (UTC+2)");
        assertThat(gita.hindrances()).isEmpty();
        gita.click(".move-schedule-now");
        gita.awaitText(".post-facts", "Scheduled");
        gita.awaitText(".post-facts", "1 June 2027, 07:00 (UTC+9)");
        assertThat(room.gita.sees(id).getJsonObject("scheduled").getString("at"))
                .isEqualTo("2027-05-31T22:00:00Z");
        gita.click(".move-unschedule");
        gita.click(".move-unschedule-now");
        gita.awaitText(".post-facts", "Approved");
        gita.assertQuietConsole();
    }

    @Test
    void aTimeThatTheClocksSkipIsExplainedAndOneTheyShowTwiceIsAskedAbout() {
        String id = room.approved(NewDraft.in("tokyo"));
        openPanel(id);
        set("2027-03-28", "02:30", "paris");
        gita.awaitText(".due-meaning .field-error", "never show 2027-03-28 02:30");
        set("2027-10-31", "02:30", "paris");
        gita.awaitText(".due-meaning .field-error", "twice");
        gita.awaitAnswers();
        choose(".due-offset", "+01:00");
        gita.click(".move-schedule-now");
        gita.awaitText(".post-facts", "Scheduled");
        assertThat(room.gita.sees(id).getJsonObject("scheduled").getString("at"))
                .isEqualTo("2027-10-31T01:30:00Z");
    }

    @Test
    void aRefusedTimeIsSaidAndEnterMakesNoMove() {
        String id = room.approved(NewDraft.in("tokyo"));
        openPanel(id);
        gita.type(".due-date", Keys.ENTER.toString());
        gita.click(PANEL + ":not([open]) > summary");
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
        gita.click(".move-schedule-now");
        gita.awaitText(".notice", "Say when");
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
    }

    private void openPanel(String id) {
        gita.open("/desk/read?id=" + id);
        gita.click(PANEL + " > summary");
        gita.await(".due-date");
    }

    private void set(String date, String time, String mission) {
        fill(".due-date", date);
        fill(".due-time", time);
        choose(".due-mission", mission);
    }

    /** As a date field takes it in every language of the browser. */
    private void fill(String css, String value) {
        gita.script(
                ("const f = document.querySelector('%s'); f.value = '%s';"
                                + " f.dispatchEvent(new Event('change', {bubbles: true}))")
                        .formatted(css, value));
    }

    private void choose(String css, String value) {
        gita.await(css);
        fill(css, value);
    }
}
