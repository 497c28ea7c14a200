package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duta.model.coedit.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rights and states that change in mid-sentence reach the open text at once. */
class LiveTextRightsE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BEGUN = "It begins with these words.\n".repeat(10);

    private final Newsroom room = new Newsroom();
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(BEGUN));
    private final Together together = new Together(room.ayu, post, BEGUN);
    private final List<LiveSocket> sockets = new ArrayList<>();
    private final AtomicBoolean typing = new AtomicBoolean(true);
    private CompletableFuture<Void> load = CompletableFuture.completedFuture(null);

    @AfterEach
    void close() {
        typing.set(false);
        load.join();
        together.close();
        sockets.forEach(LiveSocket::close);
    }

    private void everybodyTypes(SignedIn... people) {
        for (SignedIn person : people) {
            together.add(Typist.at(person, post));
        }
        together.awaitOpened(PATIENCE);
        load =
                CompletableFuture.runAsync(
                        () -> {
                            for (int act = 0; typing.get(); act++) {
                                together.scribes().get(act % people.length).act();
                                Pause.millis(5);
                            }
                        });
        Pause.until(
                PATIENCE,
                () -> together.typists().stream().allMatch(one -> one.version() > 50),
                () -> "nobody types: " + together);
    }

    private LiveSocket opened(SignedIn person) {
        LiveSocket socket = LiveSocket.open(person, post);
        sockets.add(socket);
        socket.send(Wire.hello(UUID.randomUUID()));
        return socket;
    }

    private static boolean wasTold(Typist typist, String type, String member, String value) {
        return typist.told().stream()
                .anyMatch(
                        frame ->
                                frame.getString("t").equals(type)
                                        && frame.getString(member, "").equals(value));
    }

    @Test
    void submitting_closes_the_text_for_everybody_at_one_version_and_recalling_opens_it() {
        everybodyTypes(room.ayu, room.bima, room.citra);
        room.ayu.makes("submit", post);
        Pause.until(
                PATIENCE,
                () ->
                        together.typists().stream()
                                .allMatch(typist -> wasTold(typist, "can", "why", "submitted")),
                () -> "not everybody was told: " + together);
        typing.set(false);
        load.join();
        together.typists().get(0).append("Too late.");
        together.typists().get(0).goOffline();
        together.typists().get(0).goOnline();
        together.awaitOpened(PATIENCE);

        String frozen =
                room.gita.revision(post, room.gita.revisions(post).size()).getString("text");
        assertThat(room.gita.sees(post).getString("text")).isEqualTo(frozen);
        for (Typist typist : together.typists()) {
            assertThat(typist.confirmed()).as(typist.handle()).isEqualTo(frozen);
            JsonObject can = last(typist, "can");
            assertThat(can.getBoolean("edit")).isFalse();
            assertThat(can.getString("state")).isEqualTo("IN_REVIEW");
            assertThat(can.getString("by")).isEqualTo("Ayu Lestari");
        }
        assertThat(together.typists().stream().map(Typist::version).distinct()).hasSize(1);
        assertThat(together.typists().get(0).unsaved()).isPositive();

        room.ayu.makes("recall", post);
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
        assertThat(room.ayu.sees(post).getString("text")).endsWith("Too late.");
    }

    private static JsonObject last(Typist typist, String type) {
        List<JsonObject> all =
                typist.told().stream().filter(frame -> frame.getString("t").equals(type)).toList();
        return all.get(all.size() - 1);
    }

    @Test
    void a_change_that_comes_after_the_submission_is_refused_with_the_reason() {
        LiveSocket bima = opened(room.bima);
        bima.next("open");
        room.ayu.makes("submit", post);
        bima.send(Wire.push(0, 1, ChangeSet.replace(BEGUN.length(), 0, 0, "Too late.")));
        JsonObject nack = bima.next("nack");
        assertThat(nack.getString("code")).isEqualTo("readonly");
        assertThat(nack.getString("why")).isEqualTo("submitted");
        assertThat(nack.getInt("seq")).isEqualTo(1);
        JsonObject open = opened(room.bima).next("open");
        assertThat(open.getString("state")).isEqualTo("IN_REVIEW");
        assertThat(open.getJsonObject("can").getBoolean("edit")).isFalse();
        assertThat(open.getString("doc")).isEqualTo(BEGUN);
    }

    @Test
    void whoever_loses_the_right_in_mid_sentence_is_shown_out_and_hears_nothing_more() {
        LiveSocket bima = opened(room.bima);
        bima.next("open");
        everybodyTypes(room.ayu, room.gita);
        JsonObject nobodyElse =
                Json.createObjectBuilder().add("contributors", JsonValue.EMPTY_JSON_ARRAY).build();
        room.ayu.tryToChange(post, nobodyElse, "If-Match", "*").expect(200);
        JsonObject bye = bima.next("bye");
        assertThat(bye.getString("why")).isEqualTo("not-allowed");
        assertThat(bye.getInt("retryMs")).isNegative();
        assertThat(bima.closeCode()).isEqualTo(4403);

        long heard = bima.all("ups").size();
        String last = bima.texts().get(bima.texts().size() - 1);
        assertThat(LiveSocket.parse(last).getString("t")).isEqualTo("bye");
        Pause.millis(300);
        assertThat(bima.all("ups")).hasSize((int) heard);
        LiveSocket again = opened(room.bima);
        assertThat(again.closeCode()).isEqualTo(4404);
        assertThat(again.texts()).isEmpty();
        typing.set(false);
        load.join();
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void signing_out_closes_the_sockets_of_that_session_and_of_no_other() {
        String here = BrowserSession.signIn(room.api, "ayu");
        String elsewhere = BrowserSession.signIn(room.api, "ayu");
        LiveSocket leaving = withCookie(here);
        LiveSocket staying = withCookie(elsewhere);
        room.api.send("POST", "/sign-out", new byte[0], "Cookie", here, "Origin", origin());

        // The container may be quicker than we are (Jakarta WebSocket 2.1, section 7.2).
        assertThat(leaving.closeCode()).isIn(4401, 1008);
        staying.send(Wire.pull(0));
        assertThat(staying.next("ups").getJsonArray("ups")).isEmpty();
    }

    private String origin() {
        return room.api.address();
    }

    private LiveSocket withCookie(String cookie) {
        LiveSocket socket =
                LiveSocket.open(room.api.address(), post, "Cookie", cookie, "Origin", origin());
        sockets.add(socket);
        socket.send(Wire.hello(UUID.randomUUID()));
        socket.next("open");
        return socket;
    }

    @Test
    void a_reader_who_takes_nothing_costs_nobody_anything_and_catches_up() {
        try (CuttingProxy line = new CuttingProxy(DutaServer.shared().port(), 5108)) {
            Scribe slow = together.add(Typist.at(room.citra, post, line::address));
            together.awaitOpened(PATIENCE);
            line.stall(true);
            Scribe ayu = together.add(Typist.at(room.ayu, post));
            Scribe gita = together.add(Typist.at(room.gita, post));
            Pause.until(
                    PATIENCE, () -> ayu.typist().hasText() && gita.typist().hasText(), () -> "");
            for (int i = 0; i < 60; i++) {
                ayu.typist().append("x".repeat(50_000));
                int end = ayu.typist().view().length();
                ayu.typist().type(end - 50_000, end, "");
                gita.act();
                Pause.until(PATIENCE, ayu.typist()::isSettled, () -> "Ayu has to wait");
            }
            Pause.until(PATIENCE, gita.typist()::isSettled, () -> "Gita has to wait");
            assertThat(slow.typist().version()).isLessThan(ayu.typist().version());
            line.stall(false);
            together.awaitSettled(PATIENCE);
            together.expectNothingLostOrDoubled();
        }
    }

    @Test
    void what_was_written_for_an_edition_that_is_out_is_kept_as_a_copy() {
        Typist ayu = together.add(Typist.at(room.ayu, post)).typist();
        together.awaitOpened(PATIENCE);
        ayu.goOffline();
        ayu.append("Never came in.");
        room.gita.makes("submit", post);
        room.citra.makes("approve", post);
        room.citra.publishes(post, null);
        room.gita.makes("start-edition", post);
        ayu.goOnline();
        Pause.until(PATIENCE, () -> ayu.hasText() && ayu.timesOpened() > 2, () -> "" + together);

        assertThat(ayu.copies()).hasSize(1).allMatch(copy -> copy.contains("Never came in."));
        assertThat(ayu.view()).isEqualTo(BEGUN);
        assertThat(room.gita.sees(post).getString("text")).isEqualTo(BEGUN);
    }
}
