package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.launch.ExternalDatabase;
import org.duta.model.coedit.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other live editors lost, by the reports in their trackers: each is named by one test. {@code
 * docs/live-text-tests.md} says where those stand that need a browser or a kill.
 */
class LiveTextNeverLostE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BEGUN = "What was there before.\n";
    private static final String WRITTEN = BEGUN + "And what was written then.\n";

    private final Newsroom room = new Newsroom();
    private final CuttingProxy line = new CuttingProxy(DutaServer.shared().port(), 6608);
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(BEGUN));
    private final Together together = new Together(room.ayu, post, BEGUN);
    private final List<LiveSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() {
        together.close();
        sockets.forEach(LiveSocket::close);
        line.close();
    }

    private Typist typist(SignedIn person) {
        Typist typist = together.add(Typist.at(person, post, line::address)).typist();
        together.awaitOpened(PATIENCE);
        return typist;
    }

    private LiveSocket socket(SignedIn person, JsonObject hello) {
        LiveSocket socket = LiveSocket.open(person, post);
        sockets.add(socket);
        socket.send(hello);
        return socket;
    }

    private void breakTheLine() {
        line.refuse(true);
        line.cutAll();
        Pause.until(
                PATIENCE,
                () -> together.typists().stream().noneMatch(Typist::isConnected),
                () -> "" + together);
    }

    @Test
    void etherpad_5108_what_was_typed_while_the_line_was_broken_goes_out_without_another_key() {
        Typist ayu = typist(room.ayu);
        breakTheLine();
        ayu.append("Pending.");
        line.refuse(false);
        together.awaitSettled(PATIENCE);
        assertThat(room.gita.sees(post).getString("text")).isEqualTo(BEGUN + "Pending.");
    }

    @Test
    void etherpad_4040_a_text_that_many_are_typing_in_can_be_opened() {
        for (int i = 0; i < 6; i++) {
            together.add(Typist.at(room.ayu, post));
        }
        together.awaitOpened(PATIENCE);
        for (int round = 0; round < 30; round++) {
            together.scribes().forEach(Scribe::act);
            if (round % 10 == 5) {
                LiveSocket late = socket(room.eko, Wire.hello(UUID.randomUUID()));
                assertThat(late.next("open").getString("doc")).isNotEmpty();
            }
        }
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void etherpad_3830_whoever_slept_and_missed_frames_notices_by_the_next_pull() {
        LiveSocket sleeper = socket(room.citra, Wire.hello(UUID.randomUUID()));
        sleeper.next("open");
        Typist ayu = typist(room.ayu);
        ayu.append("While she slept.");
        together.awaitSettled(PATIENCE);
        sleeper.next("ups");
        sleeper.send(Wire.pull(0));
        JsonObject missed = sleeper.next("ups");
        assertThat(missed.getInt("v")).isZero();
        assertThat(missed.getJsonArray("ups")).hasSize((int) ayu.version());
        sleeper.send(Wire.pull(ayu.version()));
        assertThat(sleeper.next("ups").getJsonArray("ups")).isEmpty();
    }

    @Test
    void hedgedoc_6608_and_6803_everything_typed_around_a_reconnect_is_saved() {
        Typist ayu = typist(room.ayu);
        Typist bima = typist(room.bima);
        for (int i = 0; i < 10; i++) {
            ayu.append("a" + i + " ");
            line.cutAll();
            bima.append("b" + i + " ");
            ayu.append("A" + i + " ");
        }
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
        for (int i = 0; i < 10; i++) {
            assertThat(ayu.view()).containsOnlyOnce("a" + i + " ").containsOnlyOnce("A" + i + " ");
            assertThat(ayu.view()).containsOnlyOnce("b" + i + " ");
        }
    }

    @Test
    void hedgedoc_6342_whoever_is_stale_throws_nothing_of_the_others_away() {
        Typist ayu = typist(room.ayu);
        Typist bima = typist(room.bima);
        ayu.goOffline();
        ayu.type(0, 4, "Ayu:");
        for (int i = 0; i < 50; i++) {
            bima.append("b" + i + " ");
        }
        Pause.until(PATIENCE, bima::isSettled, () -> "" + together);
        ayu.goOnline();
        together.awaitSettled(PATIENCE);
        assertThat(ayu.view()).startsWith("Ayu: was there before.").contains("b49 ");
        together.expectNothingLostOrDoubled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "attribution"})
    void hocuspocus_382_a_text_that_cannot_be_loaded_is_never_taken_for_an_empty_one(String broken)
            throws SQLException {
        String text = broken.equals("log") ? WRITTEN : BEGUN;
        String repair = breakIn(broken);
        LiveSocket ayu = socket(room.ayu, Wire.hello(UUID.randomUUID()));
        ayu.closeCode();
        assertThat(ayu.all("open")).isEmpty();
        assertThat(ayu.next("bye").getString("why")).isEqualTo("unavailable");
        assertThat(room.ayu.open(post).status()).isGreaterThanOrEqualTo(500);
        assertThat(room.ayu.tryToWrite(post, "Blank.", "If-Match", "*").status())
                .isGreaterThanOrEqualTo(500);

        update(repair);
        LiveSocket again = socket(room.ayu, Wire.hello(UUID.randomUUID()));
        assertThat(again.next("open").getString("doc")).isEqualTo(text);
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(text);
    }

    /** Breaks what is stored, past everything that guards it; returns what repairs it. */
    private String breakIn(String what) throws SQLException {
        String edition = "(select working_edition from post where id = '" + post + "')";
        if (what.equals("attribution")) {
            update("update edition set attribution = '?' || attribution where id = " + edition);
            return "update edition set attribution = substr(attribution, 2) where id = " + edition;
        }
        room.gita.writes(post, WRITTEN);
        update(
                "insert into live_batch (edition_id, version, steps, at, ups) select edition_id,"
                        + " version, 1, now(), '[{' from live_text where edition_id = "
                        + edition);
        update("update live_text set version = version + 1 where edition_id = " + edition);
        return "update live_batch set ups = '[{\"c\":\"%s\",\"seq\":1,\"a\":\"ayu\",\"ch\":[%d]}]'"
                        .formatted(UUID.randomUUID(), WRITTEN.length())
                + " where ups = '[{' and edition_id = "
                + edition;
    }

    private static void update(String sql) throws SQLException {
        ExternalDatabase database = DutaServer.shared().database().access();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                PreparedStatement update = connection.prepareStatement(sql)) {
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void nextcloud_4414_and_5215_an_editor_that_knows_nothing_cannot_empty_the_text() {
        LiveSocket blank = socket(room.gita, Wire.hello(UUID.randomUUID()));
        blank.next("open");
        blank.send(Wire.push(0, 1, ChangeSet.empty(0)));
        assertThat(blank.next("nack").getString("code")).isEqualTo("badop");
        blank.send(Wire.push(0, 1, "[[0,\"Blank.\"]]"));
        assertThat(blank.next("nack").getString("code")).isEqualTo("badop");
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(BEGUN);

        Typist ayu = typist(room.ayu);
        ayu.type(0, BEGUN.length(), "");
        together.awaitSettled(PATIENCE);
        assertThat(room.ayu.sees(post).getString("text")).isEmpty();
        LiveSocket late = socket(room.citra, Wire.hello(UUID.randomUUID()));
        assertThat(late.next("open").getString("doc")).isEmpty();
        ayu.append(BEGUN);
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void gutenberg_75976_whoever_reloads_the_page_is_still_connected() {
        Typist ayu = typist(room.ayu);
        Typist before = typist(room.bima);
        before.append("Before the reload. ");
        JsonObject kept = before.saved();
        before.close();
        try (Typist after = Typist.restored(room.bima, post, line::address, kept)) {
            Pause.until(PATIENCE, after::isSettled, () -> "" + after.told());
            ayu.append("From the other side.");
            Pause.until(
                    PATIENCE,
                    () -> after.view().endsWith("Before the reload. From the other side."),
                    after::view);
            after.append(" And back.");
            Pause.until(PATIENCE, () -> ayu.view().endsWith("side. And back."), ayu::view);
        }
    }

    @Test
    void gutenberg_75199_going_back_to_an_older_text_doubles_nothing_for_whoever_has_it_open() {
        Typist ayu = typist(room.ayu);
        Typist bima = typist(room.bima);
        ayu.append("Second version.\n");
        together.awaitSettled(PATIENCE);
        long before = ayu.version();
        room.gita.writes(post, BEGUN);
        Pause.until(PATIENCE, () -> bima.version() > before, () -> "" + together);
        together.awaitSettled(PATIENCE);
        assertThat(bima.view()).isEqualTo(BEGUN).isEqualTo(ayu.view());
        assertThat(bima.version()).isEqualTo(before + 1);
        together.expectNothingLostOrDoubled();
    }
}
