package org.duta.ejb.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The time of the database, which all nodes share, whatever their own clocks say. It is asked for
 * every ten seconds; between, this machine's count of nanoseconds, which nobody sets, is added. The
 * error is half the time that the question took, and what the count drifts in ten seconds.
 */
@ApplicationScoped
public class DatabaseClock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());
    private static final int ASK_EVERY_S = 10;
    private static final long SLOW_NS = TimeUnit.MILLISECONDS.toNanos(100);

    @Resource(lookup = "java:app/jdbc/duta")
    DataSource dataSource;

    @Resource ManagedScheduledExecutorService executor;

    /** A time of the database, and the count of nanoseconds at which it was that. */
    private record Fix(Instant time, long nanos) {}

    private volatile @Nullable Fix fix;
    private @Nullable ScheduledFuture<?> asking;

    @PostConstruct
    void start() {
        asking =
                executor.scheduleAtFixedRate(
                        this::askAgain, ASK_EVERY_S, ASK_EVERY_S, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (asking != null) {
            asking.cancel(true);
        }
    }

    /**
     * @throws IllegalStateException if the database couldn't be asked even once
     */
    public Instant now() {
        Fix known = fix;
        if (known == null) {
            known = firstFix();
        }
        return known.time().plusNanos(System.nanoTime() - known.nanos());
    }

    private Fix firstFix() {
        try {
            Fix asked = ask();
            fix = asked;
            return asked;
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be asked for the time", e);
        }
    }

    private void askAgain() {
        try {
            long before = System.nanoTime();
            Fix asked = ask();
            // Who was kept waiting would know less than before.
            if (System.nanoTime() - before < SLOW_NS) {
                fix = asked;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.FINE, "The time goes on by this machine's count meanwhile", e);
        }
    }

    private Fix ask() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long asked = System.nanoTime();
            try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                long answered = System.nanoTime();
                return new Fix(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        asked + (answered - asked) / 2);
            }
        }
    }
}
