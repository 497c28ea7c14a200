package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.duta.ejb.coedit.LiveLog.Head;
import org.duta.ejb.coedit.LiveLog.Snapshot;
import org.duta.model.coedit.LiveText;
import org.duta.model.coedit.Push;
import org.duta.model.coedit.Step;

/**
 * Decides for this node, with the database, in which order the changes to one text are made. Not
 * for several threads at once.
 */
final class Authority {

    private final UUID edition;
    private final DataSource dataSource;
    private final Clock clock;
    private final LiveText text;

    /** Whether the last commit was broken off, so that it may have been made or not. */
    private boolean unsure;

    private Authority(UUID edition, DataSource dataSource, Clock clock, LiveText text) {
        this.edition = edition;
        this.dataSource = dataSource;
        this.clock = clock;
        this.text = text;
    }

    /** Loads the text whole, or fails; nothing is ever taken for an empty text. */
    static Authority load(UUID edition, DataSource dataSource, Clock clock) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot checkpoint = LiveArchive.checkpoint(connection, edition);
            LiveText text =
                    new LiveText(
                            checkpoint.version(),
                            checkpoint.text(),
                            LiveLog.lastSeqs(connection, edition));
            Authority authority = new Authority(edition, dataSource, clock, text);
            authority.catchUp(connection);
            return authority;
        }
    }

    /**
     * Commits what can be committed of what waits.
     *
     * @return what was refused, or nothing if the text is closed
     * @throws SQLException if the database can't be asked; whether the changes were committed is
     *     found out by the next call, and none is ever committed twice
     */
    Optional<List<LiveText.Refusal>> commit(List<Push> waiting) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (unsure) {
                catchUp(connection);
                unsure = false;
            }
            unsure = true;
            Optional<List<LiveText.Refusal>> refused = commit(connection, waiting);
            unsure = false;
            return refused;
        }
    }

    private Optional<List<LiveText.Refusal>> commit(Connection connection, List<Push> waiting)
            throws SQLException {
        while (true) {
            LiveText.Batch batch = text.prepare(waiting);
            if (batch.steps().isEmpty() || append(connection, batch.steps())) {
                text.committed(batch.steps());
                return Optional.of(batch.refusals());
            }
            if (!catchUp(connection)) {
                return Optional.empty();
            }
        }
    }

    private boolean append(Connection connection, List<Step> steps) throws SQLException {
        return LiveLog.append(
                connection,
                edition,
                new LiveLog.Batch(text.version(), clock.instant(), steps),
                TextSignals.MOVED_HERE);
    }

    /** Takes what others have committed. */
    void catchUp() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            catchUp(connection);
        }
    }

    /** False if nobody has, and the text is closed. */
    private boolean catchUp(Connection connection) throws SQLException {
        List<Step> others = LiveLog.stepsSince(connection, edition, text.version());
        text.committed(others);
        return !others.isEmpty() || LiveLog.head(connection, edition).map(Head::open).orElse(false);
    }

    /** What was changed from a version on, from memory if it is still there. */
    List<Step> since(long version) throws SQLException {
        Optional<List<Step>> kept = text.since(version);
        if (kept.isPresent()) {
            return kept.get();
        }
        try (Connection connection = dataSource.getConnection()) {
            long missing = text.version() - version;
            return LiveLog.stepsSince(connection, edition, version).stream()
                    .limit(missing)
                    .toList();
        }
    }

    LiveText text() {
        return text;
    }
}
