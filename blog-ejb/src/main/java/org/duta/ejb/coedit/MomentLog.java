package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.model.coedit.Moment;
import org.duta.model.coedit.MomentThinning;

/** The moments of live texts in PostgreSQL. */
final class MomentLog {

    private MomentLog() {}

    /** Oldest first. */
    static List<Moment> all(Connection connection, UUID edition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select version, since, at, authors, lasting, name, named_by"
                                + " from live_moment where edition_id = ? order by version")) {
            select.setObject(1, edition);
            List<Moment> moments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moments.add(read(row));
                }
            }
            return moments;
        }
    }

    private static Moment read(ResultSet row) throws SQLException {
        return new Moment(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                Set.of((String[]) row.getArray(4).getArray()),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7));
    }

    /** Takes in the moment of a checkpoint, and drops what needn't be kept beside it. */
    static void take(Connection connection, UUID edition, Moment next) throws SQLException {
        List<Moment> before = all(connection, edition);
        Map<Long, Moment> kept = new HashMap<>();
        before.forEach(moment -> kept.put(moment.version(), moment));
        for (Moment moment : MomentThinning.with(before, next)) {
            if (!moment.equals(kept.remove(moment.version()))) {
                put(connection, edition, moment);
            }
        }
        for (Long dropped : kept.keySet()) {
            remove(connection, edition, dropped);
        }
    }

    static void put(Connection connection, UUID edition, Moment moment) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        "insert into live_moment (edition_id, version, since, at, authors,"
                                + " lasting, name, named_by) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (edition_id, version) do update set"
                                + " since = excluded.since, at = excluded.at,"
                                + " authors = excluded.authors, lasting = excluded.lasting,"
                                + " name = excluded.name, named_by = excluded.named_by")) {
            String[] authors = moment.authors().stream().sorted().toArray(String[]::new);
            upsert.setObject(1, edition);
            upsert.setLong(2, moment.version());
            upsert.setTimestamp(3, Timestamp.from(moment.since()));
            upsert.setTimestamp(4, Timestamp.from(moment.at()));
            upsert.setArray(5, connection.createArrayOf("text", authors));
            upsert.setBoolean(6, moment.lasting());
            upsert.setString(7, moment.name());
            upsert.setString(8, moment.namedBy());
            upsert.executeUpdate();
        }
    }

    private static void remove(Connection connection, UUID edition, long version)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from live_moment where edition_id = ? and version = ?")) {
            delete.setObject(1, edition);
            delete.setLong(2, version);
            delete.executeUpdate();
        }
    }
}
