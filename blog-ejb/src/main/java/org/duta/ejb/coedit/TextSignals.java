package org.duta.ejb.coedit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wakes every node when a text has moved or a post has changed, by PostgreSQL's {@code NOTIFY}. A
 * signal is a hint: the one who hears it reads the tables, and a poll heals what was missed.
 */
final class TextSignals implements Runnable {

    static final String CHANNEL = "duta_coedit";

    /** The text of an edition has moved; followed by the edition's id. */
    static final String MOVED = "m:";

    /** Something about a post has changed; followed by the post's id. */
    static final String CHANGED = "c:";

    /** What stands in the margin of a post's text has changed; followed by the post's id. */
    static final String MARGIN = "n:";

    /** The same as {@link #MOVED}, for every node but this one, which knows already. */
    static final String MOVED_HERE = "h" + UUID.randomUUID() + ":";

    private static final Logger LOG = Logger.getLogger(TextSignals.class.getName());
    private static final int LONGEST_WAIT_MS = 2_000;

    private final DataSource dataSource;
    private final Consumer<UUID> moved;
    private final Consumer<UUID> changed;
    private final Consumer<UUID> margin;
    private volatile boolean stopped;

    TextSignals(
            DataSource dataSource,
            Consumer<UUID> moved,
            Consumer<UUID> changed,
            Consumer<UUID> margin) {
        this.dataSource = dataSource;
        this.moved = moved;
        this.changed = changed;
        this.margin = margin;
    }

    /** Signals to every node once the transaction is committed, and only then. */
    static void tell(Connection connection, String what, UUID id) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, what + id);
            notify.execute();
        }
    }

    @Override
    public void run() {
        boolean wellBefore = true;
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                wellBefore = true;
                listen(connection);
            } catch (SQLException e) {
                LOG.log(
                        wellBefore ? Level.WARNING : Level.FINE,
                        "The database's signals are interrupted; texts are polled meanwhile: {0}",
                        e.getMessage());
                wellBefore = false;
                rest();
            }
        }
    }

    void stop() {
        stopped = true;
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection signals = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] heard = signals.getNotifications(LONGEST_WAIT_MS);
            for (PGNotification signal : heard == null ? new PGNotification[0] : heard) {
                hear(signal.getParameter());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten " + CHANNEL);
        }
    }

    private void hear(String signal) {
        UUID id = UUID.fromString(signal.substring(signal.indexOf(':') + 1));
        if (signal.startsWith(CHANGED)) {
            changed.accept(id);
        } else if (signal.startsWith(MARGIN)) {
            margin.accept(id);
        } else if (!signal.startsWith(MOVED_HERE)) {
            moved.accept(id);
        }
    }

    private void rest() {
        try {
            Thread.sleep(LONGEST_WAIT_MS);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
