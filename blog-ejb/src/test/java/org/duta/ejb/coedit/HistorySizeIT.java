package org.duta.ejb.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.LiveLog.Batch;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Step;
import org.duta.model.coedit.Traces;
import org.duta.model.post.Post;
import org.junit.jupiter.api.Test;

/** What a text that people really wrote, with everything that happened to it, takes on the disk. */
class HistorySizeIT {

    private static final String TRACE = "automerge-paper";
    private static final int AT_ONCE = 250;
    private static final int CHECKPOINT_EVERY = 5_000;
    private static final UUID CLIENT = UUID.randomUUID();
    private static final List<String> TABLES =
            List.of(
                    "edition",
                    "live_text",
                    "live_batch",
                    "live_block",
                    "live_snapshot",
                    "live_client",
                    "live_moment");

    private final TestDatabase database = TestDatabase.get();

    @Test
    void theWholeHistoryOfAPaperTakesThreeTimesItsTextAndHalfAMegabyteAtMost()
            throws IOException, SQLException {
        List<ChangeSet> changes = Traces.changes(TRACE);
        String end = Traces.end(TRACE);
        UUID id = PostFixture.draft(database);
        long before = size();
        UUID edition = begin(id);
        for (int done = 0; done < changes.size(); done += AT_ONCE) {
            int to = Math.min(changes.size(), done + AT_ONCE);
            append(edition, done + 1, changes.subList(done, to));
            if (to % CHECKPOINT_EVERY == 0) {
                settle(id);
            }
        }
        settle(id);
        String text =
                database.inTransaction(entities -> entities.find(Post.class, id).current().text());
        assertThat(text).isEqualTo(end);
        long taken = size() - before;
        System.out.printf(
                "%s: %d changes, %d characters, %d bytes kept%n",
                TRACE, changes.size(), end.length(), taken);
        assertThat(taken).isLessThanOrEqualTo(3L * end.length() + 500_000);
    }

    /** The first change takes the fixture's text away, so that the trace begins with none. */
    private UUID begin(UUID id) {
        return database.inTransaction(
                entities -> {
                    Post post = locked(entities, id);
                    LiveTexts texts = texts(entities);
                    texts.begin(post);
                    int length = post.current().text().length();
                    texts.append(
                            post,
                            PostFixture.WRITER,
                            ChangeSet.replace(length, 0, length, ""),
                            Instant.EPOCH);
                    return post.current().id();
                });
    }

    private void append(UUID edition, int version, List<ChangeSet> changes) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            steps.add(new Step(CLIENT, version + i, PostFixture.WRITER, changes.get(i)));
        }
        try (Connection connection = database.dataSource().getConnection()) {
            Batch batch = new Batch(version, Instant.EPOCH.plusSeconds(version), steps);
            assertThat(LiveLog.append(connection, edition, batch, TextSignals.MOVED)).isTrue();
        }
    }

    private void settle(UUID id) {
        database.doInTransaction(entities -> texts(entities).settle(locked(entities, id)));
    }

    private static Post locked(EntityManager entities, UUID id) {
        return entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static LiveTexts texts(EntityManager entities) {
        LiveTexts texts = new LiveTexts();
        texts.entities = entities;
        texts.margins = new Margins();
        texts.margins.entities = entities;
        texts.clock = Clock.fixed(PostFixture.NOW, ZoneOffset.UTC);
        texts.events = new NobodyListens();
        return texts;
    }

    private long size() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long bytes = 0;
            for (String table : TABLES) {
                statement.execute("vacuum full " + table);
                try (var size =
                        statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
                    size.next();
                    bytes += size.getLong(1);
                }
            }
            return bytes;
        }
    }
}
