package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.LiveLog.Batch;
import org.duta.ejb.coedit.LiveLog.Snapshot;
import org.duta.model.coedit.LoggedStep;
import org.duta.model.coedit.PackedSteps;
import org.duta.model.coedit.Step;
import org.duta.model.post.text.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * What makes the log of a long text small, and any old version of it quick to have: a snapshot
 * every so many versions, and the batches between two of them packed into one block.
 */
final class LiveArchive {

    private LiveArchive() {}

    /**
     * Keeps the checkpoint as a snapshot if the last one is at least so many versions older, and
     * packs what lies between them.
     *
     * @param version the checkpoint's
     */
    static void keepEvery(
            int versions, Connection connection, UUID edition, long version, Instant at)
            throws SQLException {
        long last = lastSnapshot(connection, edition);
        if (version - last >= versions) {
            keepSnapshot(connection, edition, at);
            pack(connection, edition, last, version);
        }
    }

    private static long lastSnapshot(Connection connection, UUID edition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select max(version) from live_snapshot where edition_id = ?")) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Keeps the checkpoint that the edition has at this moment as a snapshot. */
    static void keepSnapshot(Connection connection, UUID edition, Instant at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into live_snapshot (edition_id, version, at, text, attribution)"
                                + " select id, text_version, ?, text, attribution"
                                + " from edition where id = ?")) {
            insert.setTimestamp(1, Timestamp.from(at));
            insert.setObject(2, edition);
            insert.executeUpdate();
        }
    }

    private static void pack(Connection connection, UUID edition, long from, long to)
            throws SQLException {
        List<LoggedStep> steps = new ArrayList<>();
        for (Batch batch : LiveLog.single(connection, edition, from, to)) {
            batch.steps().forEach(step -> steps.add(new LoggedStep(batch.at(), step)));
        }
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into live_block (edition_id, version, steps, packed)"
                                        + " values (?, ?, ?, ?)");
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from live_batch"
                                        + " where edition_id = ? and version >= ? and version < ?")) {
            insert.setObject(1, edition);
            insert.setLong(2, from);
            insert.setInt(3, steps.size());
            insert.setBytes(4, PackedSteps.pack(steps));
            insert.executeUpdate();
            delete.setObject(1, edition);
            delete.setLong(2, from);
            delete.setLong(3, to);
            delete.executeUpdate();
        }
    }

    /** The packed batches between two versions, each second's steps as one. */
    static List<Batch> unpacked(Connection connection, UUID edition, long version, long to)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select version, packed from live_block where edition_id = ?"
                                + " and version + steps > ? and version < ? order by version")) {
            select.setObject(1, edition);
            select.setLong(2, version);
            select.setLong(3, to);
            List<Batch> batches = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bySecond(row.getLong(1), PackedSteps.unpack(row.getBytes(2)), batches);
                }
            }
            batches.removeIf(batch -> batch.next() <= version || batch.version() >= to);
            return batches;
        }
    }

    private static void bySecond(long version, List<LoggedStep> steps, List<Batch> batches) {
        int from = 0;
        for (int i = 1; i <= steps.size(); i++) {
            if (i == steps.size() || !steps.get(i).at().equals(steps.get(from).at())) {
                List<Step> together =
                        steps.subList(from, i).stream().map(LoggedStep::step).toList();
                batches.add(new Batch(version + from, steps.get(from).at(), together));
                from = i;
            }
        }
    }

    /** The last snapshot up to a version. */
    static Snapshot snapshot(Connection connection, UUID edition, long version)
            throws SQLException {
        return snapshot(
                connection,
                "select version, text, attribution from live_snapshot where edition_id = ?"
                        + " and version <= ? order by version desc limit 1",
                edition,
                version);
    }

    /** The last checkpoint. */
    static Snapshot checkpoint(Connection connection, UUID edition) throws SQLException {
        return snapshot(
                connection,
                "select text_version, text, attribution from edition where id = ?",
                edition,
                null);
    }

    private static Snapshot snapshot(
            Connection connection, String sql, UUID edition, @Nullable Long version)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, edition);
            if (version != null) {
                select.setLong(2, version);
            }
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no text of " + edition);
                }
                return new Snapshot(
                        row.getLong(1), row.getString(2), Attribution.parse(row.getString(3)));
            }
        }
    }
}
