package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An editor goes away, and a colleague of the same mission clears in her place until she is back.
 */
class AbsencesE2E {

    private static final String ABSENCES = "/api/desk/v1/absences/";
    private static final Path PICTURES = Path.of("target/e2e/pictures");

    private final Newsroom room = new Newsroom();
    private final Rules rules = new Rules();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Zurich"));
    private final long recordedBefore = acts("absence.recorded");
    private DeskBrowser dewi;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    AbsencesE2E() {}

    @BeforeAll
    static void theBrowserIsInstalled() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    @BeforeEach
    void signIn() {
        rules.asksAsContributor("geneva-un");
        dewi = DeskBrowser.signedInAs(DutaServer.shared(), "dewi");
    }

    @AfterEach
    void everybodyIsBack() {
        if (dewi != null) {
            dewi.close();
        }
        rules.close();
        Sql.run("delete from absence");
    }

    @Test
    void a_colleague_clears_while_the_editor_is_away_and_no_longer() {
        String id = inReviewInGeneva();
        room.bima.tries("approve", id).expect(403, "not-allowed");
        goAway(today, today);
        assertThat(room.bima.allowedMoves(id)).contains("approve", "send-back");
        assertThat(room.bima.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        String later = inReviewInGeneva();
        dewi.click(".end");
        dewi.awaitText(".desk-main", "yours alone again");
        room.bima.tries("approve", later).expect(403, "not-allowed");
        assertThat(acts("absence.recorded")).isPositive();
        assertThat(acts("absence.ended")).isPositive();
        dewi.assertQuietConsole();
    }

    @Test
    void who_writes_a_text_does_not_clear_it_as_a_stand_in_either() {
        goAway(today, today);
        String id = room.bima.begins(NewDraft.in("geneva-un"));
        room.bima.makes("submit", id);
        room.bima.tries("approve", id).expect(403, "four-eyes");
    }

    @Test
    void nobody_stands_in_before_the_first_day() {
        String id = inReviewInGeneva();
        goAway(today.plusDays(2), today.plusDays(9));
        room.bima.tries("approve", id).expect(403, "not-allowed");
    }

    @Test
    void days_that_cannot_be_are_refused() {
        fill(today, today.minusDays(1));
        dewi.awaitText(".notice-error", "on or after its first day");
        assertThat(Sql.number("select count(*) from absence")).isZero();
    }

    @Test
    void whoever_clears_nothing_has_nothing_to_lend() {
        String cookie = BrowserSession.signIn(room.api, "ayu");
        assertThat(room.api.get("/desk/absences", "Cookie", cookie).expect(200).text())
                .doesNotContain("id=\"standIn\"");
    }

    @Test
    void a_program_says_it_once_and_takes_it_back() {
        String id = java.util.UUID.randomUUID().toString();
        String from = today.plusDays(2) + "T00:00:00+01:00";
        String until = today.plusDays(9) + "T00:00:00+01:00";
        SignedIn editor = room.api.as("dewi");
        editor.tellsAbsence(id, "bima", from, until).expect(201);
        editor.tellsAbsence(id, "bima", from, until).expect(204);
        editor.tellsAbsence(id, "bima", from, from).expect(409, "wrong-state");
        assertThat(acts("absence.recorded")).isEqualTo(recordedBefore + 1);
        assertThat(absences(room.bima)).containsExactly("dewi bima");
        assertThat(absences(editor)).containsExactly("dewi bima");
        assertThat(absences(room.fajar)).isEmpty();
        room.bima.send("DELETE", ABSENCES + id, new byte[0]).expect(403, "not-allowed");
        editor.send("DELETE", ABSENCES + id, new byte[0]).expect(204);
        assertThat(absences(editor)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bima, 2027-07-05, 2027-07-12T00:00:00Z",
        "bima, +12027-07-05T00:00:00Z, +12027-07-06T00:00:00Z",
        "bima, 2027-07-12T00:00:00Z, 2027-07-05T00:00:00Z",
        "bima, 2027-07-05T00:00:00Z, 2029-07-05T00:00:00Z",
        "ayu, 2027-07-05T00:00:00Z, 2027-07-12T00:00:00Z",
    })
    void what_cannot_be_is_refused_to_programs_too(String standIn, String from, String until) {
        String id = java.util.UUID.randomUUID().toString();
        room.api.as("dewi").tellsAbsence(id, standIn, from, until).expect(422, "invalid");
        room.api.as("dewi").send("DELETE", ABSENCES + id, new byte[0]).expect(404, "not-found");
    }

    private static List<String> absences(SignedIn person) {
        return person.get("/api/desk/v1/absences").expect(200).items().stream()
                .map(item -> item.getString("person") + " " + item.getString("standIn"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_page_fits_and_hinders_nobody(int width) {
        goAway(today, today.plusDays(3));
        try (ReaderBrowser browser = new ReaderBrowser(width, "id")) {
            browser.signIn(room.api.address(), "dewi");
            browser.open(room.api.address() + "/desk/absences?language=id");
            assertThat(browser.overflow()).isZero();
            assertThat(browser.hindrances()).isEmpty();
            browser.picture(PICTURES.resolve("absences-" + width + ".png"));
        }
    }

    /** Of Ayu's in Tokyo, whose editor has cleared it, so that it waits for Geneva's. */
    private String inReviewInGeneva() {
        String id = room.inReview(NewDraft.in("tokyo").with("geneva-un"));
        room.gita.makes("approve", id);
        return id;
    }

    private void goAway(LocalDate first, LocalDate last) {
        fill(first, last);
        dewi.awaitText(".desk-main", "stands in for you");
    }

    private void fill(LocalDate first, LocalDate last) {
        dewi.open("/desk/absences?language=en");
        dewi.click("#standIn option[value='bima']");
        dewi.script("document.getElementById('from').value = '" + first + "'");
        dewi.script("document.getElementById('until').value = '" + last + "'");
        dewi.click("#record");
    }

    private static long acts(String act) {
        return Sql.number(
                "select count(*) from audit_entry where actor = 'dewi' and act = '" + act + "'");
    }
}
