package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.coedit.LiveLog.Batch;
import org.duta.model.coedit.Moment;
import org.duta.model.post.Edition;

/** The moments of a settled text, from its beginning to its last version, taken or not. */
final class MomentHistory {

    private MomentHistory() {}

    /** Oldest first; the beginning and the last version are always among them. */
    static List<Moment> all(Connection connection, Edition edition) throws SQLException {
        List<Moment> moments = new ArrayList<>(MomentLog.all(connection, edition.id()));
        if (moments.isEmpty() || moments.get(0).version() > 0) {
            moments.add(0, beginning(connection, edition.id()));
        }
        if (moments.get(moments.size() - 1).version() < edition.textVersion()) {
            moments.add(between(connection, edition, moments, edition.textVersion()));
        }
        return moments;
    }

    /** The moment of a version, whoever typed since the moment before told with it. */
    static Moment of(Connection connection, Edition edition, long version) throws SQLException {
        List<Moment> moments = all(connection, edition);
        for (Moment moment : moments) {
            if (moment.version() == version) {
                return moment;
            }
        }
        return between(connection, edition, moments, version);
    }

    private static Moment between(
            Connection connection, Edition edition, List<Moment> moments, long version)
            throws SQLException {
        long from =
                moments.stream()
                        .mapToLong(Moment::version)
                        .filter(earlier -> earlier < version)
                        .max()
                        .orElse(0);
        List<Batch> batches = LiveLog.between(connection, edition.id(), from, version);
        Instant at = batches.get(batches.size() - 1).at();
        return Moment.taken(
                version,
                at,
                LiveTexts.authors(LiveLog.stepsBetween(connection, edition.id(), from, version)));
    }

    private static Moment beginning(Connection connection, UUID edition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select min(at) from live_snapshot where edition_id = ?")) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Moment.taken(0, row.getTimestamp(1).toInstant(), Set.of());
            }
        }
    }
}
