package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.duta.launch.ExternalDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Servers and databases that go while eight people type: every acknowledged change is in the text
 * exactly once, and everybody comes back. {@code -Dduta.kills=100} soaks it; {@code
 * docs/live-text-tests.md} has the command.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTextKillE2E {

    private static final int KILLS = Integer.getInteger("duta.kills", 3);

    /** Kills of one text, before the next one begins on a new text. */
    private static final int KILLS_OF_A_TEXT = 5;

    private static final Duration DATABASE_GONE =
            Duration.ofSeconds(Integer.getInteger("duta.database.gone", 15));

    /** The application keeps a text for 30 seconds after the last one has left it. */
    private static final Duration KEPT_LOADED = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String BEGUN =
            "It begins with these words, 😀 and more of them.\n".repeat(20);

    private final Random random = new Random(20261124);
    private final DutaServer server = DutaServer.own("live-text-kill", Map.of());
    private final List<SignedIn> people =
            List.of("ayu", "bima", "citra", "gita").stream().map(Api.of(server)::signedIn).toList();
    private String post = "";
    private Together together = new Together(people.get(0), post, BEGUN);
    private volatile boolean typing;
    private CompletableFuture<Void> load = CompletableFuture.completedFuture(null);

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void leave() {
        rest();
        together.close();
    }

    private void eightWriters(IntFunction<Supplier<String>> lines) {
        together.close();
        post = people.get(0).begins(NewDraft.in("tokyo").with("geneva-un").saying(BEGUN));
        together = new Together(people.get(0), post, BEGUN);
        for (int i = 0; i < 8; i++) {
            together.add(Typist.at(people.get(i % people.size()), post, lines.apply(i)));
        }
        together.awaitOpened(PATIENCE);
    }

    private void everybodyTypes() {
        typing = true;
        Random who = new Random(random.nextLong());
        load =
                CompletableFuture.runAsync(
                        () -> {
                            while (typing) {
                                together.scribes().get(who.nextInt(8)).act();
                                Pause.millis(30);
                            }
                        });
    }

    private void rest() {
        typing = false;
        load.join();
    }

    private void expectNothingLost() {
        rest();
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void a_server_that_is_killed_while_eight_people_type_loses_and_doubles_nothing() {
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_A_TEXT == 0) {
                eightWriters(i -> server::address);
            }
            everybodyTypes();
            Pause.millis(500 + random.nextInt(1_500));
            long before =
                    together.typists().stream().mapToLong(Typist::version).max().orElseThrow();
            server.kill();
            Pause.millis(500);
            server.startAgain();
            expectNothingLost();
            assertThat(together.typists().get(0).version()).isGreaterThan(before);
        }
        assertThat(together.typists()).allMatch(typist -> typist.timesOpened() > 1);
    }

    @Test
    void a_database_that_is_gone_for_a_while_loses_nothing_and_no_text_is_ever_taken_for_empty() {
        eightWriters(i -> server::address);
        everybodyTypes();
        Pause.millis(1_000);
        server.stopDatabase();
        try (Newcomer newcomer = new Newcomer(people.get(0), post)) {
            Pause.millis(DATABASE_GONE.toMillis());
            assertThat(newcomer.texts()).isEmpty();
        } finally {
            server.startDatabaseAgain();
        }
        expectNothingLost();
    }

    @Test
    void hocuspocus_1156_a_text_that_nobody_has_open_any_more_is_unloaded() throws SQLException {
        post = people.get(0).begins(NewDraft.in("tokyo").saying(BEGUN));
        together = new Together(people.get(0), post, BEGUN);
        Typist ayu = together.add(Typist.at(people.get(0), post)).typist();
        together.awaitOpened(PATIENCE);
        ayu.append("More.");
        together.awaitSettled(PATIENCE);
        ayu.close();
        Pause.millis(KEPT_LOADED.toMillis());
        upperCase();
        try (LiveSocket late = LiveSocket.open(people.get(0), post)) {
            late.send(Wire.hello(UUID.randomUUID()));
            assertThat(late.next("open").getString("doc"))
                    .isEqualTo((BEGUN + "More.").toUpperCase(Locale.ROOT));
        }
    }

    /** Past the application, which can't know of it unless it reads the text again. */
    private void upperCase() throws SQLException {
        ExternalDatabase database = server.database().access();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                PreparedStatement update =
                        connection.prepareStatement(
                                "update edition set text = upper(text) where id = (select"
                                        + " working_edition from post where id = ?)")) {
            update.setObject(1, UUID.fromString(post));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** Somebody who tries again and again to open the text while there is no database. */
    private static final class Newcomer implements AutoCloseable {

        private final Typist typist;

        Newcomer(SignedIn person, String post) {
            typist = Typist.at(person, post);
        }

        List<String> texts() {
            return typist.hasText() ? List.of(typist.view()) : List.of();
        }

        @Override
        public void close() {
            typist.close();
        }
    }

    @Test
    void what_was_typed_on_two_nodes_is_one_text_and_one_node_that_dies_hands_its_writers_over() {
        try (DutaServer second = DutaServer.beside(server, "live-text-kill-second")) {
            String[] line = {second.address()};
            eightWriters(i -> i % 2 == 0 ? server::address : () -> line[0]);
            everybodyTypes();
            Pause.millis(3_000);
            expectNothingLost();

            everybodyTypes();
            Pause.millis(1_000);
            line[0] = server.address();
            second.kill();
            Pause.millis(1_000);
            expectNothingLost();
        }
    }

    @Test
    void a_server_that_is_stopped_has_stored_everything() {
        eightWriters(i -> server::address);
        everybodyTypes();
        Pause.millis(1_500);
        server.stop();
        Pause.millis(500);
        rest();
        List<JsonObject> kept = together.typists().stream().map(Typist::saved).toList();
        together.typists().forEach(Typist::close);
        server.startAgain();
        Together before = together;
        expectOnlyAcknowledged(before);
        backFrom(kept).close();
    }

    /** Nobody has come back yet: everything that was acknowledged is there all the same. */
    private void expectOnlyAcknowledged(Together before) {
        String text = people.get(0).sees(post).getString("text");
        try (LiveSocket socket = LiveSocket.open(people.get(0), post)) {
            socket.send(Wire.hello(UUID.randomUUID()));
            assertThat(socket.next("open").getString("doc")).isEqualTo(text);
        }
        before.scribes().forEach(scribe -> scribe.expectWhatWasAcknowledgedIn(text));
    }

    /** Everybody's machine comes up again with what it had kept. */
    private Together backFrom(List<JsonObject> kept) {
        Together back = new Together(people.get(0), post, BEGUN);
        for (int i = 0; i < kept.size(); i++) {
            Typist typist =
                    Typist.restored(
                            people.get(i % people.size()), post, server::address, kept.get(i));
            back.add(typist);
        }
        back.awaitOpened(PATIENCE);
        back.awaitSettled(PATIENCE);
        back.expectNothingLostOrDoubled();
        for (int i = 0; i < kept.size(); i++) {
            Scribe scribe = together.scribes().get(i);
            scribe.expectEverythingIn(back.typists().get(i).view());
        }
        return back;
    }
}
