package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.coedit.Step;
import org.duta.model.post.text.Attribution;

/**
 * The log of live texts in PostgreSQL. Plain SQL, since every keystroke takes this path; a step is
 * kept as it goes over the wire. Each method runs in whatever transaction the connection is in.
 */
final class LiveLog {

    /**
     * Everything at once, so that a commit is one round trip: the head decides, the rest follows.
     */
    private static final String APPEND =
            """
            with head as (
                update live_text set version = version + ?
                where edition_id = ? and version = ? and open
                returning edition_id, post_id),
            batch as (
                insert into live_batch (edition_id, version, steps, at, ups)
                select edition_id, ?, ?, ?, ? from head)
            select pg_notify(?, ? || edition_id) from head
            """;

    private LiveLog() {}

    /** Where the log of an edition's text stands. */
    record Head(long version, boolean open) {}

    /** A text as it was at a version, with who had typed what. */
    record Snapshot(long version, String text, Attribution attribution) {}

    /** Steps that were committed together, and when. */
    record Batch(long version, Instant at, List<Step> steps) {

        long next() {
            return version + steps.size();
        }
    }

    /**
     * Appends steps to the log if its head stands at {@code version} and the text is open.
     *
     * @param signal what the other nodes are told after the commit
     * @return false if not: another node was quicker, or the text was closed
     */
    static boolean append(Connection connection, UUID edition, Batch batch, String signal)
            throws SQLException {
        List<Step> steps = batch.steps();
        long version = batch.version();
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setInt(1, steps.size());
            append.setObject(2, edition);
            append.setLong(3, version);
            append.setLong(4, version);
            append.setInt(5, steps.size());
            append.setTimestamp(6, Timestamp.from(batch.at()));
            append.setString(7, WireSteps.write(steps));
            append.setString(8, TextSignals.CHANNEL);
            append.setString(9, signal);
            try (ResultSet moved = append.executeQuery()) {
                return moved.next();
            }
        }
    }

    static Optional<Head> head(Connection connection, UUID edition) throws SQLException {
        return head(connection, edition, "");
    }

    /** The same, and nothing moves the head until this transaction's end. */
    static Optional<Head> lockedHead(Connection connection, UUID edition) throws SQLException {
        return head(connection, edition, " for update");
    }

    private static Optional<Head> head(Connection connection, UUID edition, String lock)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select version, open from live_text where edition_id = ?" + lock)) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Head(row.getLong(1), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }

    /** The batches from a version on, oldest first; the first may begin before it. */
    static List<Batch> since(Connection connection, UUID edition, long version)
            throws SQLException {
        return between(connection, edition, version, Long.MAX_VALUE);
    }

    /** The batches between two versions, oldest first; the first and the last may stand out. */
    static List<Batch> between(Connection connection, UUID edition, long version, long to)
            throws SQLException {
        List<Batch> batches = LiveArchive.unpacked(connection, edition, version, to);
        batches.addAll(single(connection, edition, version, to));
        return batches;
    }

    /** The same of those that stand in the log one by one. */
    static List<Batch> single(Connection connection, UUID edition, long version, long to)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select version, at, ups from live_batch where edition_id = ?"
                                + " and version >= coalesce((select max(version)"
                                + " from live_batch where edition_id = ? and version <= ?), 0)"
                                + " and version + steps > ? and version < ? order by version")) {
            select.setObject(1, edition);
            select.setObject(2, edition);
            select.setLong(3, version);
            select.setLong(4, version);
            select.setLong(5, to);
            List<Batch> batches = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batches.add(
                            new Batch(
                                    row.getLong(1),
                                    row.getTimestamp(2).toInstant(),
                                    WireSteps.read(row.getString(3))));
                }
            }
            return batches;
        }
    }

    /** The steps from a version on. */
    static List<Step> stepsSince(Connection connection, UUID edition, long version)
            throws SQLException {
        return stepsBetween(connection, edition, version, Long.MAX_VALUE);
    }

    /** The steps that made the text of a later version out of the one of an earlier. */
    static List<Step> stepsBetween(Connection connection, UUID edition, long version, long to)
            throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (Batch batch : between(connection, edition, version, to)) {
            int before = (int) Math.max(0, version - batch.version());
            int until = (int) Math.min(batch.steps().size(), to - batch.version());
            steps.addAll(batch.steps().subList(before, until));
        }
        return steps;
    }

    /** The last change of each client up to the checkpoint. */
    static Map<UUID, Long> lastSeqs(Connection connection, UUID edition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select client, seq from live_client where edition_id = ?")) {
            select.setObject(1, edition);
            Map<UUID, Long> seqs = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seqs.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return seqs;
        }
    }

    static void noteSeqs(Connection connection, UUID edition, Collection<Step> steps)
            throws SQLException {
        Map<UUID, Long> seqs = new HashMap<>();
        steps.forEach(step -> seqs.merge(step.client(), step.seq(), Math::max));
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        "insert into live_client (edition_id, client, seq) values (?, ?, ?)"
                                + " on conflict (edition_id, client)"
                                + " do update set seq = excluded.seq")) {
            for (Map.Entry<UUID, Long> seq : seqs.entrySet()) {
                upsert.setObject(1, edition);
                upsert.setObject(2, seq.getKey());
                upsert.setLong(3, seq.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /**
     * Begins the log of an edition with the text that it has.
     *
     * @param open whether it takes steps
     */
    static void begin(Connection connection, UUID edition, UUID post, boolean open, Instant at)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into live_text (edition_id, post_id, version, open)"
                                + " values (?, ?, 0, ?)")) {
            insert.setObject(1, edition);
            insert.setObject(2, post);
            insert.setBoolean(3, open);
            insert.executeUpdate();
        }
        LiveArchive.keepSnapshot(connection, edition, at);
    }

    static void setOpen(Connection connection, UUID edition, boolean open) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update live_text set open = ? where edition_id = ? and open <> ?")) {
            update.setBoolean(1, open);
            update.setObject(2, edition);
            update.setBoolean(3, open);
            update.executeUpdate();
        }
    }
}
