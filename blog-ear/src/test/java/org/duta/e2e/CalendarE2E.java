package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes live when, over all missions: the page, dragging, and the address for programs. */
class CalendarE2E {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Newsroom room = new Newsroom();
    private DeskBrowser browser;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    CalendarE2E() {}

    @BeforeEach
    void start() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        browser = DeskBrowser.signedInAs(DutaServer.shared(), "gita");
        browser.open("/desk/posts?language=en");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aScheduledPostStandsOnItsDayOnTheClocksThatAreChosen() {
        NewDraft draft = NewDraft.in("tokyo");
        scheduled(draft, "2027-06-08T07:00");
        browser.open("/desk/calendar?month=2027-06");
        browser.awaitText("td[data-date='2027-06-08']", draft.title());
        assertThat(browser.text("td[data-date='2027-06-08']")).contains("07:00", "Tokyo");
        browser.open("/desk/calendar?month=2027-06&clocks=geneva-un");
        assertThat(browser.text("td[data-date='2027-06-08']")).contains("00:00");
        browser.open("/desk/calendar?month=2027-05&clocks=paris&mission=tokyo");
        assertThat(browser.text("main")).contains("May 2027");
        browser.open("/desk/calendar?day=2027-06-08");
        browser.awaitText(".calendar-lines", draft.title());
        assertThat(browser.hindrances()).isEmpty();
        browser.open("/desk/calendar?month=2027-06");
        assertThat(browser.hindrances()).isEmpty();
        browser.assertQuietConsole();
    }

    @Test
    void draggingToAnotherDayKeepsTheHourAndTheClocks() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = scheduled(draft, "2027-07-05T07:00");
        browser.open("/desk/calendar?month=2027-07");
        browser.await("[data-post='" + id + "'][draggable='true']");
        drag(id, "2027-07-20");
        browser.awaitText(".notice", "20 July 2027, 07:00");
        browser.awaitText("td[data-date='2027-07-20']", draft.title());
        assertThat(room.gita.sees(id).getJsonObject("scheduled").getString("at"))
                .isEqualTo("2027-07-19T22:00:00Z");
        assertThat(room.gita.sees(id).getJsonObject("scheduled").getString("zone"))
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void whoeverDragsWhatSomebodyElseHasMovedIsToldSo() {
        String id = scheduled(NewDraft.in("tokyo"), "2027-08-05T07:00");
        browser.open("/desk/calendar?month=2027-08");
        browser.await("[data-post='" + id + "'][draggable='true']");
        room.citra.makes("unschedule", id);
        room.citra.triesToSchedule(id, "2027-08-06T07:00", null).expect(200);
        drag(id, "2027-08-20");
        browser.awaitText(".notice", "another time by now");
        assertThat(room.gita.sees(id).getJsonObject("scheduled").getString("at"))
                .isEqualTo("2027-08-05T22:00:00Z");
    }

    @Test
    void othersSeeWhatIsLiveAndNothingOfWhatIsToCome() {
        NewDraft coming = NewDraft.in("tokyo");
        scheduled(coming, "2027-09-05T07:00");
        browser.open("/desk/calendar?month=2027-09");
        browser.awaitText("main", coming.title());
        NewDraft live = NewDraft.in("tokyo");
        room.live(live);
        try (DeskBrowser bima = DeskBrowser.signedInAs(DutaServer.shared(), "bima")) {
            bima.open("/desk/calendar?month=2027-09");
            assertThat(bima.text("main")).doesNotContain(coming.title());
            String day = ZonedDateTime.now(ZoneId.of("Europe/Zurich")).toLocalDate().toString();
            bima.open("/desk/calendar?day=" + day);
            bima.awaitText(".calendar-lines", live.title());
        }
    }

    @Test
    void aCalendarProgramGetsWhatItsPersonMaySeeUntilTheKeyIsMadeAnew() {
        Instant at = Instant.parse(SignedIn.inWholeSeconds(Duration.ofDays(40)));
        NewDraft draft =
                NewDraft.in("tokyo").titled("Kopi, teh; \\ " + "é".repeat(60) + NewDraft.word());
        String id = scheduled(draft, at.toString());
        String path = newKey();
        Answer calendar = room.api.get(path).expect(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        List<String> raw = Arrays.asList(calendar.text().split("\r\n", -1));
        assertThat(raw).allSatisfy(line -> assertThat(Api.bytes(line).length).isLessThan(76));
        String unfolded = calendar.text().replace("\r\n ", "");
        assertThat(unfolded)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:" + id + "-1@duta\r\n")
                .contains(
                        "DTSTART:" + at.toString().replaceAll("[-:]", "") + "\r\n",
                        "SUMMARY:Kopi\\, teh\\; \\\\ é");
        newKey();
        room.api.get(path).expect(404, "not-found");
        room.api.get("/api/desk/v1/calendar.ics").expect(404, "not-found");
        room.api.get("/api/desk/v1/calendar.ics?key=x&nonsense=1").expect(400, "bad-parameter");
    }

    @Test
    void aMonthOrMissionThatIsNoneIsNotFound() {
        for (String query : List.of("month=2027-13", "day=2027-02-30", "mission=atlantis")) {
            browser.open("/desk/calendar?" + query);
            browser.awaitText("main", "404");
        }
    }

    private String newKey() {
        browser.open("/desk/calendar");
        browser.click("#renewKey");
        browser.awaitText(".notice", "/api/desk/v1/calendar.ics?key=");
        return browser.text(".notice").replaceFirst("(?s).*(/api/desk/v1/\\S+).*", "$1");
    }

    private String scheduled(NewDraft draft, String at) {
        String id = room.approved(draft);
        room.gita.triesToSchedule(id, at, TOKYO.getId()).expect(200);
        return id;
    }

    /** As the browser tells it: the pointer itself can't be driven over a page this long. */
    private void drag(String id, String date) {
        browser.script(
                """
                const line = document.querySelector("[data-post='%s']");
                const day = document.querySelector("td[data-date='%s']");
                const data = new DataTransfer();
                const tell = (on, type) => on.dispatchEvent(
                    new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data}));
                tell(line, 'dragstart'); tell(day, 'dragover'); tell(day, 'drop');
                """
                        .formatted(id, date));
    }
}
