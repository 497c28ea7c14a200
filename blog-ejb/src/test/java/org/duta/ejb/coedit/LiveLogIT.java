package org.duta.ejb.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duta.ejb.coedit.LiveLog.Batch;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Step;
import org.duta.model.post.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of a live text in PostgreSQL: who may append, and what can be read again. */
class LiveLogIT {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final UUID CLIENT = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.get();
    private UUID edition = new UUID(0, 0);
    private final StringBuilder text = new StringBuilder("Satu, dua.");
    private final List<Step> steps = new ArrayList<>();

    @BeforeEach
    void aTextWithALog() throws SQLException {
        UUID post = PostFixture.draft(database);
        edition =
                database.inTransaction(entities -> entities.find(Post.class, post).current().id());
        try (Connection connection = database.dataSource().getConnection()) {
            LiveLog.begin(connection, edition, post, true, AT);
        }
    }

    @Test
    void ofTwoNodesThatAppendAtOneVersionOneIsTooLate() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> appends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            appends.add(() -> append(0, List.of(step(0, "x"))));
        }
        int accepted = 0;
        for (Future<Boolean> append : nodes.invokeAll(appends)) {
            accepted += append.get() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(accepted).isEqualTo(1);
        assertThat(head()).isEqualTo(new LiveLog.Head(1, true));
    }

    @Test
    void aClosedTextTakesNothing() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            LiveLog.setOpen(connection, edition, false);
        }
        assertThat(append(0, List.of(step(0, "x")))).isFalse();
        assertThat(head()).isEqualTo(new LiveLog.Head(0, false));
    }

    @Test
    void stepsComeBackAsTheyWereFromAnyVersion() throws SQLException {
        typeBatches(40);
        for (int version = 0; version <= steps.size(); version++) {
            assertThat(since(version)).isEqualTo(steps.subList(version, steps.size()));
        }
    }

    @Test
    void packingLosesNothingAndMakesEveryOldTextAgain() throws SQLException {
        typeBatches(30);
        List<String> texts = textsOfAllVersions();
        checkpointAndPack();
        typeBatches(30);
        checkpointAndPack();
        typeBatches(10);
        assertThat(count("live_block")).isEqualTo(2);
        assertThat(count("live_batch")).isEqualTo(10);
        for (int version = 0; version <= steps.size(); version++) {
            assertThat(since(version)).isEqualTo(steps.subList(version, steps.size()));
        }
        for (int version = 0; version < texts.size(); version++) {
            assertThat(textAt(version)).isEqualTo(texts.get(version));
        }
    }

    private void typeBatches(int batches) throws SQLException {
        for (int i = 0; i < batches; i++) {
            int version = steps.size();
            List<Step> batch = new ArrayList<>();
            for (int j = 0; j <= i % 3; j++) {
                batch.add(step(text.length() / (1 + j), j == 2 ? "baris\nبيان €" : "a"));
                batch.get(j).change().applyTo(text);
                steps.add(batch.get(j));
            }
            assertThat(append(version, batch)).isTrue();
        }
    }

    private Step step(int at, String insert) {
        ChangeSet change = ChangeSet.replace(text.length(), at, at, insert);
        return new Step(CLIENT, steps.size() + 1, PostFixture.WRITER, change);
    }

    private List<String> textsOfAllVersions() {
        List<String> texts = new ArrayList<>(List.of("Satu, dua."));
        for (Step step : steps) {
            texts.add(step.change().apply(texts.get(texts.size() - 1)));
        }
        return texts;
    }

    private void checkpointAndPack() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var update =
                        connection.prepareStatement(
                                "update edition set text = ?, text_version = ? where id = ?")) {
            update.setString(1, text.toString());
            update.setLong(2, steps.size());
            update.setObject(3, edition);
            update.executeUpdate();
            LiveArchive.keepEvery(10, connection, edition, steps.size(), AT);
        }
    }

    private String textAt(long version) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            LiveLog.Snapshot snapshot = LiveArchive.snapshot(connection, edition, version);
            StringBuilder then = new StringBuilder(snapshot.text());
            LiveLog.stepsBetween(connection, edition, snapshot.version(), version)
                    .forEach(step -> step.change().applyTo(then));
            return then.toString();
        }
    }

    private boolean append(long version, List<Step> batch) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return LiveLog.append(
                    connection, edition, new Batch(version, AT, batch), TextSignals.MOVED);
        }
    }

    private List<Step> since(long version) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return LiveLog.stepsSince(connection, edition, version);
        }
    }

    private LiveLog.Head head() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return LiveLog.head(connection, edition).orElseThrow();
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement select = connection.createStatement();
                var rows =
                        select.executeQuery(
                                "select count(*) from "
                                        + table
                                        + " where edition_id = '"
                                        + edition
                                        + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
