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
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.Rounds;
import org.jspecify.annotations.Nullable;

/**
 * Has everything made live when its time comes. Every node watches; what fell due while none ran is
 * done at the start, and said.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchSchedules {

    private static final Logger LOG = Logger.getLogger(WatchSchedules.class.getName());

    /** As many as keep whoever else acts from waiting for long. */
    private static final int AT_ONCE = 60;

    private static final long LOOK_EVERY_MS = 1_000;

    /** Another node is at it. */
    private static final long PASSED_BY_MS = 100;

    private static final Duration WORTH_SAYING = Duration.ofSeconds(30);

    @Inject Schedules schedules;
    @Inject PublishDue publishDue;
    @Inject Journal journal;
    @Resource ManagedThreadFactory threads;

    private final Rounds rounds = new Rounds(this::go);
    private int atOnce = AT_ONCE;

    /** For all that is due now: each announcement may cost half a second. */
    private @Nullable UUID announced;

    /**
     * What failed by itself, once so far: a deadlock or a lost connection is no fault of its own.
     */
    private @Nullable UUID suspect;

    @PostConstruct
    void start() {
        rounds.begin(threads);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private long go() {
        try {
            return round();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is due can''t be asked for: {0}", e.getMessage());
            return LOOK_EVERY_MS;
        }
    }

    /** Milliseconds to rest. */
    private long round() {
        List<UUID> due = schedules.due(atOnce);
        if (due.isEmpty()) {
            endAnnouncement();
            return schedules.untilNext(LOOK_EVERY_MS);
        }
        return publish(due) ? 0 : PASSED_BY_MS;
    }

    /** False if there was nothing left to do. What fails is looked for by halves. */
    private boolean publish(List<UUID> due) {
        try {
            List<Duration> late = publishDue.publish(due, announcement());
            atOnce = AT_ONCE;
            sayHowLate(late);
            return !late.isEmpty();
        } catch (RuntimeException e) {
            if (rounds.isEnded()) {
                return false;
            }
            endAnnouncement();
            if (due.size() == 1) {
                suspect(due.get(0), e);
            }
            atOnce = Math.max(1, due.size() / 2);
            return true;
        }
    }

    private UUID announcement() {
        UUID known = announced;
        if (known == null) {
            known = journal.announce();
            announced = known;
        }
        return known;
    }

    private void endAnnouncement() {
        UUID known = announced;
        announced = null;
        if (known != null) {
            journal.end(known);
        }
    }

    private void suspect(UUID postId, RuntimeException why) {
        if (!postId.equals(suspect)) {
            suspect = postId;
            return;
        }
        suspect = null;
        LOG.log(Level.SEVERE, "The post " + postId + " is due and can't go live", why);
        publishDue.failed(postId, String.valueOf(why.getMessage()));
    }

    private static void sayHowLate(List<Duration> late) {
        late.stream()
                .max(Comparator.naturalOrder())
                .filter(latest -> latest.compareTo(WORTH_SAYING) >= 0)
                .ifPresent(
                        latest ->
                                LOG.log(
                                        Level.WARNING,
                                        "{0} posts went live late, up to {1} s after their time",
                                        new Object[] {late.size(), latest.toSeconds()}));
    }
}
