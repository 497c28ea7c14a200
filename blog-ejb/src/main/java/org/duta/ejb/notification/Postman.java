package org.duta.ejb.notification;

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
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reminds people, writes their letters of the day and carries the mail, each of them once, however
 * many nodes have a postman: the database says who does what.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int LOOK_EVERY_S = 2;
    private static final int REMIND_EVERY_S = 30;

    /** Rounds to sit out after the server couldn't be reached: a minute in the end. */
    private static final int LONGEST_REST = 30;

    @Resource ManagedThreadFactory threadFactory;
    @Inject NotificationSettings settings;
    @Inject TellStandIns tellStandIns;
    @Inject RemindDeciders remindDeciders;
    @Inject RemindKeepers remindKeepers;
    @Inject WriteDailyLetters writeDailyLetters;
    @Inject CarryLetters carryLetters;

    private @Nullable ScheduledThreadPoolExecutor threads;
    private Optional<MailServer> server = Optional.empty();
    private int failures;
    private int resting;

    @PostConstruct
    void start() {
        server = server();
        // Threads of its own: a mail server that answers slowly holds up nobody else.
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(2, threadFactory);
        pool.scheduleWithFixedDelay(this::carry, LOOK_EVERY_S, LOOK_EVERY_S, TimeUnit.SECONDS);
        pool.scheduleWithFixedDelay(this::remind, LOOK_EVERY_S, REMIND_EVERY_S, TimeUnit.SECONDS);
        threads = pool;
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    /** What can't be read keeps nobody from working: the mail waits, and the log says why. */
    private Optional<MailServer> server() {
        try {
            return settings.server();
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "Mail is kept: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private void remind() {
        try {
            tellStandIns.tell();
            remindDeciders.remind();
            remindKeepers.remind();
            writeDailyLetters.write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be reminded just now", e);
        }
    }

    private void carry() {
        if (server.isEmpty() || resting-- > 0) {
            return;
        }
        try {
            boolean reached = carryLetters.carry(server.get()) != CarryLetters.Ended.UNREACHABLE;
            failures = reached ? 0 : failures + 1;
            resting = Math.min(LONGEST_REST, failures);
            if (failures == 1) {
                LOG.log(
                        Level.WARNING,
                        "Mail waits: {0} takes none; /desk/letters says why",
                        server.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail could not be carried just now", e);
        }
    }
}
