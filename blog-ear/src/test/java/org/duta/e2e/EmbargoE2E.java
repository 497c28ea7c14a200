package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.e2e.Doors.Door;
import org.junit.jupiter.api.Test;

/** A post under an embargo is there for the people on it alone, until it goes live. */
class EmbargoE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Another editor of the mission, both of the other one, the desk, a lawyer, administration. */
    private static final List<String> OTHERS =
            List.of("citra", "bima", "dewi", "eko", "hani", "fajar");

    private final Newsroom room = new Newsroom();

    @Test
    void whoeverIsNotOnItFindsNoWordOfItAnywhere() {
        String canary = NewDraft.word();
        String id =
                room.draft(
                        NewDraft.in("tokyo")
                                .with("geneva-un")
                                .titled("About " + canary)
                                .summary("In short " + canary)
                                .saying("All about " + canary + ".\n"));
        room.ayu.writes(id, "Everything about " + canary + ".\n");
        room.ayu.embargoes(id, "2027-06-01T07:00", List.of("gita")).expect(200);
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.triesToSchedule(id, "2027-06-01T08:00", null).expect(200);

        Doors doors = new Doors(room);
        Map<String, Door> all = doors.pages(id);
        all.putAll(doors.operations(operation -> operation.method().equals("get"), any -> id));

        List<String> told = new ArrayList<>();
        all.forEach(
                (address, door) ->
                        OTHERS.stream()
                                .filter(handle -> door.knock(handle).text().contains(canary))
                                .forEach(handle -> told.add(handle + " " + address)));
        assertThat(told).isEmpty();
        assertThat(all.size()).isGreaterThan(20);
        for (String handle : OTHERS) {
            room.api.as(handle).open(id).expect(404, "not-found");
        }
        assertThat(room.gita.sees(id).getString("title")).contains(canary);
        assertThat(room.gita.trail(id)).isNotEmpty();
    }

    @Test
    void theDeskIsToldTheMissionAndTheTimeAndOthersNothing() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.draft(draft);
        room.ayu.embargoes(id, "2028-02-29T07:00", List.of()).expect(200);
        String day = "/desk/calendar?day=2028-02-29";
        assertThat(page("eko", day)).contains("Embargo", "Tokyo").doesNotContain(draft.title(), id);
        assertThat(page("dewi", day)).doesNotContain("class=\"badge embargo\"", draft.title());
        assertThat(page("ayu", day)).contains("Embargo", draft.title(), id);
    }

    private String page(String handle, String path) {
        return room.api.get(path, "Cookie", BrowserSession.signIn(room.api, handle)).text();
    }

    @Test
    void itDoesNotGoLiveBeforeItsTimeAndIsOverOnceItIsLive() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un"));
        String until = SignedIn.inWholeSeconds(Duration.ofSeconds(20));
        room.ayu.embargoes(id, until, List.of("gita")).expect(200);
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        assertThat(room.gita.allowedMoves(id)).contains("schedule").doesNotContain("publish");
        assertThat(room.gita.tries("publish", id).expect(409, "wrong-state").reasons())
                .containsExactly("embargoed");
        String before = SignedIn.inWholeSeconds(Duration.ofSeconds(10));
        assertThat(room.gita.triesToSchedule(id, before, null).expect(409).reasons())
                .containsExactly("embargoed");
        room.gita.triesToSchedule(id, until, null).expect(200);
        assertThat(
                        room.gita
                                .embargoes(id, "2027-06-01T07:00", List.of())
                                .expect(409, "wrong-state")
                                .reasons())
                .containsExactly("embargo-after-schedule");
        room.dewi.open(id).expect(404);
        Pause.until(
                PATIENCE,
                () -> room.gita.sees(id).getString("state").equals("LIVE"),
                () -> "never live: " + room.gita.sees(id));
        assertThat(room.published(id).getString("publishedAt")).isEqualTo(until);
        assertThat(room.dewi.sees(id).isNull("embargo")).isTrue();
    }

    @Test
    void whoeverIsLetInFindsItAndLiftingItLetsEverybodyIn() {
        String id = room.draft(NewDraft.in("tokyo"));
        room.ayu.embargoes(id, "2027-06-01T07:00", List.of()).expect(200);
        assertThat(room.ayu.tries("submit", id).expect(422, "not-ready").reasons())
                .containsExactly("embargo-no-decider");
        room.gita.open(id).expect(404);
        room.ayu.embargoes(id, "2027-06-01T07:00", List.of("gita")).expect(200);
        room.gita.open(id).expect(200);
        room.ayu.makes("submit", id);
        room.citra.open(id).expect(404);
        String tag = room.ayu.open(id).tag();
        room.ayu
                .send(
                        "DELETE",
                        "/api/desk/v1/posts/" + id + "/embargo",
                        new byte[0],
                        "If-Match",
                        tag)
                .expect(200);
        room.citra.open(id).expect(200);
        assertThat(room.citra.trail(id))
                .extracting(line -> line.getString("act"))
                .contains("post.embargoed", "post.embargo-lifted");
    }

    @Test
    void whatWasTranslatedAlreadyAndWhoeverWasAskedOutsideAreKeptOutTogether() {
        String id = room.draft(NewDraft.in("tokyo"));
        JsonObject french =
                Json.createObjectBuilder(NewDraft.in("tokyo").language("fr").json())
                        .add("translationOf", id)
                        .build();
        String version = room.ayu.tryToBegin(french).expect(201).json().getString("id");
        room.ayu.makes("submit", id);
        String asked =
                room.citra
                        .json(
                                "POST",
                                "/api/desk/v1/posts/" + id + "/outside",
                                "{\"name\":\"Prof. Sari\",\"purpose\":\"fact-check\",\"question\":\"Right?\",\"hash\":\"%s\"}"
                                        .formatted(room.citra.hash(id)))
                        .expect(201)
                        .json()
                        .getString("url");
        String outside = URI.create(asked).getPath();
        room.api.get(outside).expect(200);
        room.ayu.embargoes(id, "2027-06-01T07:00", List.of("gita")).expect(200);
        room.citra.open(version).expect(404);
        room.gita.open(version).expect(200);
        room.api.get(outside).expect(410);
        room.ayu
                .send(
                        "DELETE",
                        "/api/desk/v1/posts/" + version + "/embargo",
                        new byte[0],
                        "If-Match",
                        room.ayu.open(version).tag())
                .expect(200);
        String parity = "/api/desk/v1/posts/" + version + "/parity";
        assertThat(room.gita.get(parity).expect(200).text()).contains("\"" + id + "\"");
        assertThat(room.citra.get(parity).expect(200).text())
                .as("what a version was made from is kept as well")
                .contains("\"source\":null", version)
                .doesNotContain("\"id\":\"" + id + "\"");
    }

    @Test
    void whoeverHasTheTextOpenAndIsNotOnItIsShownOut() {
        String id = room.draft(NewDraft.in("tokyo"));
        try (LiveSocket citra = LiveSocket.open(room.citra, id)) {
            citra.send(Wire.hello(UUID.randomUUID()));
            citra.next("open");
            room.ayu.embargoes(id, "2027-06-01T07:00", List.of()).expect(200);
            assertThat(citra.next("bye").getString("why")).isEqualTo("not-allowed");
            assertThat(citra.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void onlyThoseWhoCouldReadItCanBeLetInAndOnlyForATimeToCome() {
        String id = room.draft(NewDraft.in("tokyo"));
        assertThat(
                        room.ayu
                                .embargoes(id, "2027-06-01T07:00", List.of("dewi", "nobody-here"))
                                .expect(422, "invalid")
                                .reasons())
                .containsExactly("embargo-not-reader", "person-unknown");
        assertThat(room.ayu.embargoes(id, "2020-01-01T07:00", List.of()).expect(422).reasons())
                .containsExactly("time-over");
        room.eko.embargoes(id, "2027-06-01T07:00", List.of()).expect(403, "not-allowed");
    }

    @Test
    void itIsSetOnAPageByTheKeyboardAndAScreenReader() {
        assumeTrue(DeskBrowser.isInstalled(), "Chromium isn't installed");
        String id = room.draft(NewDraft.in("tokyo"));
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/posts?language=en");
            ayu.open("/desk/embargo?id=" + id);
            assertThat(ayu.hindrances()).isEmpty();
            ayu.script(
                    "for (const [css, value] of [['.due-date', '2027-06-01'], ['.due-time', '07:00']])"
                            + " document.querySelector(css).value = value");
            ayu.type("#people_input", "Gita");
            ayu.click("#people_panel li");
            ayu.click("#embargo");
            ayu.awaitText(".badge.embargo", "1 June 2027, 07:00 (UTC+9)");
            ayu.open("/desk/embargo?id=" + id);
            assertThat(ayu.value(".due-date")).isEqualTo("2027-06-01");
            assertThat(ayu.hindrances()).isEmpty();
            ayu.assertQuietConsole();
        }
        room.gita.open(id).expect(200);
        room.citra.open(id).expect(404);
    }
}
