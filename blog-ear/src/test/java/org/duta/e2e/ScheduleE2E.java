package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An approved edition goes live by itself at the time that was set, and at no other. */
class ScheduleE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Newsroom room = new Newsroom();

    @Test
    void aScheduledPostGoesLiveByItselfAndTellsTheTimeThatWasAskedFor() {
        String id = room.approved(NewDraft.in("tokyo"));
        String at = SignedIn.inWholeSeconds(Duration.ofSeconds(3));
        JsonObject set = room.gita.triesToSchedule(id, at, null).expect(200).json();
        assertThat(set.getString("state")).isEqualTo("SCHEDULED");
        assertThat(set.getJsonObject("scheduled").getString("at")).isEqualTo(at);
        assertThat(set.getJsonObject("scheduled").getString("zone")).isEqualTo("Asia/Tokyo");
        room.api.get("/api/v1/posts/" + id).expect(404);

        awaitLive(id);

        JsonObject shown = room.published(id);
        assertThat(shown.getString("publishedAt")).isEqualTo(at);
        assertThat(shown.getString("updatedAt")).isEqualTo(at);
        assertThat(shown.getString("contentHash")).isEqualTo(room.gita.hash(id));
        assertThat(Instant.now()).isAfterOrEqualTo(Instant.parse(at));
        assertThat(room.gita.sees(id).isNull("scheduled")).isTrue();
        JsonObject line = last(room.gita.trail(id));
        assertThat(line.getString("act")).isEqualTo("post.fell-due");
        assertThat(line.getString("actor")).isEqualTo("gita");
        assertThat(line.getString("from")).isEqualTo("SCHEDULED");
        assertThat(line.getJsonObject("details").getString("due")).isEqualTo(at);
    }

    @Test
    void aScheduledCorrectionTellsItsNoteAndReadersKeepTheOldTextUntilThen() {
        String id = room.live(NewDraft.in("tokyo"));
        String before = room.published(id).getString("contentHash");
        room.approveNext(id, "Put right.");
        String at = SignedIn.inWholeSeconds(Duration.ofSeconds(3));
        room.gita
                .json(
                        "POST",
                        "/api/desk/v1/posts/" + id + "/moves",
                        "{\"move\":\"schedule\",\"at\":\"%s\",\"note\":\"A date was wrong.\"}"
                                .formatted(at))
                .expect(200);
        assertThat(room.published(id).getString("contentHash")).isEqualTo(before);

        Pause.until(
                PATIENCE, () -> room.published(id).getInt("edition") == 2, () -> "never corrected");

        JsonObject correction = room.published(id).getJsonObject("correction");
        assertThat(correction.getString("note")).isEqualTo("A date was wrong.");
        assertThat(correction.getString("at")).isEqualTo(at);
    }

    @Test
    void aTimeThatIsTakenBackPublishesNothing() {
        String id = room.approved(NewDraft.in("tokyo"));
        room.gita
                .triesToSchedule(id, SignedIn.inWholeSeconds(Duration.ofSeconds(3)), null)
                .expect(200);
        assertThat(room.gita.makes("unschedule", id).getString("state")).isEqualTo("APPROVED");
        String other = room.approved(NewDraft.in("tokyo"));
        room.gita
                .triesToSchedule(other, SignedIn.inWholeSeconds(Duration.ofSeconds(5)), null)
                .expect(200);
        awaitLive(other);
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
        room.api.get("/api/v1/posts/" + id).expect(404);
    }

    @Test
    void aWithdrawalIsntUndoneByAnEditionThatWasScheduled() {
        String id = room.live(NewDraft.in("tokyo"));
        room.approveNext(id, "The next one.");
        room.gita.makes("schedule", id);
        room.gita.withdraws(id, "It was wrong.");
        JsonObject after = room.gita.sees(id);
        assertThat(after.getString("state")).isEqualTo("APPROVED");
        assertThat(after.isNull("scheduled")).isTrue();
        assertThat(room.gita.trail(id))
                .extracting(line -> line.getString("act"))
                .endsWith("post.unscheduled", "post.withdrawn");
    }

    @Test
    void aTextCantBeRecalledUnderItsTimeAndNobodyPublishesItTwice() {
        String id = room.approved(NewDraft.in("tokyo"));
        room.gita.makes("schedule", id);
        room.ayu.tries("recall", id).expect(409, "wrong-state");
        room.gita.tries("publish", id).expect(409, "wrong-state");
        room.gita.tries("schedule", id).expect(409, "wrong-state");
        room.ayu.tryToWrite(id, "text", "If-Match", room.ayu.open(id).tag()).expect(409);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:30, paris, time-never-shown",
        "2027-10-31T02:30, paris, time-shown-twice",
        "2027-10-31T02:30, Europe/Paris, time-shown-twice",
        "2020-01-01T07:00, , time-over",
        "2099-01-01T07:00, , time-too-far",
        "07:00, , time-unreadable",
        "2027-01-01T07:00:00.5, , time-not-whole",
        ", , time-missing",
        "2027-01-01T07:00, atlantis, zone-unknown"
    })
    void aTimeThatCantBeIsExplainedAndLeavesThePostAsItWas(String at, String zone, String reason) {
        String id = room.approved(NewDraft.in("tokyo"));
        assertThat(room.gita.triesToSchedule(id, at, zone).expect(422, "invalid").reasons())
                .contains(reason);
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01T07:00, , 2027-05-31T22:00:00Z, Asia/Tokyo",
        "2027-06-01T07:00, geneva-un, 2027-06-01T05:00:00Z, Europe/Zurich",
        "2027-10-31T02:30:00+02:00, paris, 2027-10-31T00:30:00Z, Europe/Paris",
        "2027-10-31T02:30:00+01:00, paris, 2027-10-31T01:30:00Z, Europe/Paris",
        "2027-06-01T07:00, America/St_Johns, 2027-06-01T09:30:00Z, America/St_Johns"
    })
    void aTimeIsWhatTheClocksOfAMissionShow(String at, String zone, String asked, String zoneName) {
        String id = room.approved(NewDraft.in("tokyo"));
        JsonObject scheduled =
                room.gita
                        .triesToSchedule(id, at, zone)
                        .expect(200)
                        .json()
                        .getJsonObject("scheduled");
        assertThat(scheduled.getString("at")).isEqualTo(asked);
        assertThat(scheduled.getString("zone")).isEqualTo(zoneName);
    }

    @Test
    void languageVersionsAreScheduledTogetherEachOnItsOwnMissionsClocksOrNone() {
        String tokyo = room.approved(NewDraft.in("tokyo").with("geneva-un"));
        JsonObject french =
                Json.createObjectBuilder(NewDraft.in("geneva-un").language("fr").json())
                        .add("translationOf", tokyo)
                        .build();
        String geneva = room.bima.tryToBegin(french).expect(201).json().getString("id");
        room.bima.makes("submit", geneva);
        room.dewi.makes("approve", geneva);
        assertThat(schedule(tokyo, "2027-06-01T07:00Z", "local-time").expect(422).reasons())
                .containsExactly("versions-need-clock-time");
        assertThat(schedule(tokyo, "2027-03-28T02:30", "local-time").expect(422).reasons())
                .containsExactly("time-never-shown");
        assertThat(room.eko.sees(tokyo).getString("state")).isEqualTo("APPROVED");
        schedule(tokyo, "2027-06-01T07:00", "local-time").expect(200);
        assertThat(due(tokyo)).isEqualTo("2027-05-31T22:00:00Z");
        assertThat(due(geneva)).isEqualTo("2027-06-01T05:00:00Z");
        room.eko.makes("unschedule", tokyo);
        room.eko.makes("unschedule", geneva);
        schedule(tokyo, "2027-06-01T07:00", "same-moment").expect(200);
        assertThat(due(geneva)).isEqualTo(due(tokyo));
    }

    private Answer schedule(String id, String at, String versions) {
        return room.eko.json(
                "POST",
                "/api/desk/v1/posts/" + id + "/moves",
                "{\"move\":\"schedule\",\"at\":\"%s\",\"versions\":\"%s\"}"
                        .formatted(at, versions));
    }

    private String due(String id) {
        return room.eko.sees(id).getJsonObject("scheduled").getString("at");
    }

    @Test
    void onlySchedulingTakesATime() {
        String id = room.approved(NewDraft.in("tokyo"));
        assertThat(
                        room.gita
                                .json(
                                        "POST",
                                        "/api/desk/v1/posts/" + id + "/moves",
                                        "{\"move\":\"publish\",\"at\":\"2027-01-01T07:00\"}")
                                .expect(422, "invalid")
                                .reasons())
                .containsExactly("time-not-here");
    }

    @Test
    void ofTheTimeAndSomebodyWhoTakesItBackAtThatMomentOneWins() {
        List<String> ids =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(i -> room.approved(NewDraft.in("tokyo")))
                        .toList();
        Instant at = Instant.parse(SignedIn.inWholeSeconds(Duration.ofSeconds(4)));
        ids.forEach(id -> room.gita.triesToSchedule(id, at.toString(), null).expect(200));
        Pause.until(PATIENCE, () -> !Instant.now().isBefore(at), () -> "the time never came");
        List<CompletableFuture<Integer>> taken =
                ids.stream()
                        .map(
                                id ->
                                        CompletableFuture.supplyAsync(
                                                () -> room.gita.tries("unschedule", id).status()))
                        .toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int status = taken.get(i).join();
            assertThat(status).isIn(200, 409);
            if (status == 409) {
                assertThat(room.published(id).getString("publishedAt")).isEqualTo(at.toString());
            } else {
                assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
                room.api.get("/api/v1/posts/" + id).expect(404);
            }
        }
    }

    private void awaitLive(String id) {
        Pause.until(
                PATIENCE,
                () -> room.gita.sees(id).getString("state").equals("LIVE"),
                () -> "never live: " + room.gita.sees(id));
    }

    private static JsonObject last(List<JsonObject> lines) {
        return lines.get(lines.size() - 1);
    }
}
