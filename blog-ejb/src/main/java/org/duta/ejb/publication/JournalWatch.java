package org.duta.ejb.publication;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Keeps this node's eye on the journal's head, so that an answer with nothing new in it costs no
 * query, and tells whoever waits for something new. A lost connection costs speed, never truth.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JournalWatch {

    private static final Logger LOG = Logger.getLogger(JournalWatch.class.getName());

    /** Every node that may hold a lease shares this advisory lock while it does. */
    private static final int LEASES = 0x64757461;

    private static final int LOOK_EVERY_MS = 100;
    private static final long PAUSE_MS = 2_000;

    /** Longer than any clock of a machine is off within a lease. */
    private static final long MARGIN_MS = 50;

    private static final String LOOK =
            "select j.sequence, r.count, greatest(j.moved_at, r.at), exists (select from journal_intent)"
                    + " from journal_head j, renewal r";

    /**
     * Leavings of publications that were undone or killed. One that has ended its announcement and
     * isn't committed yet holds the row, and is passed by; one that takes longer to come that far
     * loses it, and is undone ({@link JournalIntents#fulfil}).
     */
    private static final String SWEEP =
            "delete from journal_intent where id in (select id from journal_intent"
                    + " where at < clock_timestamp() - interval '30 s' for update skip locked)";

    private static final String OTHERS =
            "select count(*) from pg_locks where locktype = 'advisory' and granted and objid = ?"
                    + " and pid <> ? and database ="
                    + " (select oid from pg_database where datname = current_database())";

    @Resource(lookup = "java:app/jdbc/duta")
    DataSource dataSource;

    @Resource ManagedThreadFactory threads;
    @Inject JournalLease lease;

    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private volatile int backend;
    private long seen = -1;

    @PostConstruct
    void start() {
        threads.newThread(this::run).start();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Has something run, briefly, on a thread of this watch, whenever the journal has grown. */
    public void whenGrown(Runnable listener) {
        waiting.add(listener);
    }

    /**
     * Call it once a publication is announced: when it returns, no node relies on what it
     * remembers.
     */
    public void awaitNoLease() {
        lease.revoke();
        try {
            if (areThereOthers()) {
                Thread.sleep(JournalLease.LONGEST_MS + MARGIN_MS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The other nodes can't be asked for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before a publication", e);
        }
    }

    private boolean areThereOthers() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement others = connection.prepareStatement(OTHERS)) {
            others.setInt(1, LEASES);
            others.setInt(2, backend);
            try (ResultSet count = others.executeQuery()) {
                return count.next() && count.getInt(1) > 0;
            }
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                watch(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "The journal is asked for with every request meanwhile: {0}",
                        e.getMessage());
                rest();
            }
        }
    }

    private void watch(Connection connection) throws SQLException {
        PGConnection signals = connection.unwrap(PGConnection.class);
        backend = signals.getBackendPID();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Journal.CHANNEL);
            statement.execute("select pg_advisory_lock_shared(" + LEASES + ")");
            for (int round = 0; !stopped; round++) {
                if (round % 100 == 0) {
                    statement.execute(SWEEP);
                }
                look(statement);
                signals.getNotifications(LOOK_EVERY_MS);
            }
        } finally {
            lease.revoke();
            backend = 0;
            letGo(connection);
        }
    }

    /** Whoever has the connection next holds no lock and hears nothing; else nobody has it. */
    private static void letGo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("unlisten *");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The connection can't be used by anybody else", e);
            connection.abort(Runnable::run);
        }
    }

    private void look(Statement statement) throws SQLException {
        int begun = lease.begin();
        long asked = System.nanoTime();
        try (ResultSet row = statement.executeQuery(LOOK)) {
            if (row.next()) {
                JournalHead head =
                        new JournalHead(
                                row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant());
                lease.take(begun, head, asked, row.getBoolean(4));
                tell(head.sequence());
            }
        }
    }

    private void tell(long sequence) {
        if (seen >= 0 && sequence > seen) {
            waiting.forEach(Runnable::run);
        }
        seen = sequence;
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
