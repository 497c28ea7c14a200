package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.duta.model.subscription.Backoff;

/**
 * The receivers' queues. A worker of any node takes a receiver for a while, sends the head of its
 * queue without a transaction, and notes what came of it; if it dies, its lease ends and another
 * sends again.
 */
@Stateless
public class PushQueue {

    /** Longer than an attempt can take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /** After something failed on our side, which is no fault of the receiver's. */
    private static final Duration OWN_PAUSE = Duration.ofSeconds(2);

    /** Receivers at one host that are sent to at the same time, however many there are. */
    static final int MOST_AT_HOST = 2;

    /** The journal's lines begin at 1. */
    private static final long BEFORE_ALL_LINES = 0;

    private static final int LONGEST_ERROR = 200;

    @PersistenceContext EntityManager entities;
    @Inject DeadLetters deadLetters;
    @Inject Clock clock;

    /** What is sent to a receiver, by which rules. */
    public enum Kind {
        WEBHOOK,
        HUB
    }

    /** A receiver that nobody else sends to as long as the lease lasts. */
    public record Taken(UUID receiver, Kind kind, UUID lease) {}

    /**
     * Makes an empty queue.
     *
     * @param host of the receiver's address
     */
    public void open(UUID receiver, Kind kind, String host) {
        entities.createNativeQuery(
                        "insert into push_queue (receiver, kind, host) values (?1, ?2, ?3)")
                .setParameter(1, receiver)
                .setParameter(2, kind.name())
                .setParameter(3, host)
                .executeUpdate();
    }

    /** Puts a delivery before all lines of the journal: what has changed until now. */
    public void start(UUID receiver) {
        entities.createNativeQuery(
                        "insert into push_delivery (receiver, sequence, since) values (?1, ?2, ?3)")
                .setParameter(1, receiver)
                .setParameter(2, BEFORE_ALL_LINES)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        hurry(receiver);
    }

    /** The receiver, its deliveries and its dead letters are forgotten. */
    public void remove(UUID receiver) {
        entities.createNativeQuery("delete from push_queue where receiver = ?1")
                .setParameter(1, receiver)
                .executeUpdate();
    }

    /**
     * Takes receivers whose turn it is, each by one only: those that haven't failed first, the
     * longest waiting before the others, and few at a time at one host.
     */
    public List<Taken> take(Kind kind, int most) {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        int taken = 0;
        while (taken < most && takeOne(kind, lease, now)) {
            taken++;
        }
        return taken == 0 ? List.of() : takenBy(lease, kind);
    }

    private boolean takeOne(Kind kind, UUID lease, Instant now) {
        return entities.createNativeQuery(
                                "update push_queue set lease = ?1, leased_until = ?2"
                                        + " where receiver = (select receiver from push_queue"
                                        + " where kind = ?5 and due_at <= ?3"
                                        + " and (leased_until is null or leased_until <= ?3)"
                                        + " and (host is null or host not in (select host"
                                        + " from push_queue where leased_until > ?3 and kind = ?5"
                                        + " and host is not null"
                                        + " group by host having count(*) >= ?4))"
                                        + " order by attempts, due_at limit 1"
                                        + " for update skip locked)")
                        .setParameter(1, lease)
                        .setParameter(2, Timestamp.from(now.plus(LEASE)))
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, MOST_AT_HOST)
                        .setParameter(5, kind.name())
                        .executeUpdate()
                > 0;
    }

    private List<Taken> takenBy(UUID lease, Kind kind) {
        List<?> receivers =
                entities.createNativeQuery("select receiver from push_queue where lease = ?1")
                        .setParameter(1, lease)
                        .getResultList();
        return receivers.stream().map(one -> new Taken((UUID) one, kind, lease)).toList();
    }

    /** The journal's number of the receiver's oldest delivery. */
    public Optional<Long> head(UUID receiver) {
        List<?> numbers =
                entities.createNativeQuery(
                                "select sequence from push_delivery where receiver = ?1"
                                        + " and died_at is null order by sequence limit 1")
                        .setParameter(1, receiver)
                        .getResultList();
        return numbers.stream().map(Long.class::cast).findFirst();
    }

    /**
     * The receiver was sent everything that waited up to a number.
     *
     * @return whether more waits, and the lease goes on for it
     */
    public boolean delivered(Taken taken, long upTo) {
        return done(taken, upTo, true);
    }

    /**
     * Nothing had to be sent: the receiver has everything up to a number already.
     *
     * @return whether more waits, and the lease goes on for it
     */
    public boolean upToDate(Taken taken, long upTo) {
        return done(taken, upTo, false);
    }

    private boolean done(Taken taken, long upTo, boolean sent) {
        if (lock(taken).isEmpty()) {
            return false;
        }
        entities.createNativeQuery(
                        "delete from push_delivery where receiver = ?1 and died_at is null"
                                + " and sequence <= ?2")
                .setParameter(1, taken.receiver())
                .setParameter(2, upTo)
                .executeUpdate();
        boolean more = head(taken.receiver()).isPresent();
        Instant now = clock.instant();
        entities.createNativeQuery(
                        "update push_queue set attempts = 0, last_error = null, last_delivered_at ="
                                + " coalesce(cast(?2 as timestamptz), last_delivered_at),"
                                + " due_at = cast(?3 as timestamptz), leased_until = ?4"
                                + " where receiver = ?1")
                .setParameter(1, taken.receiver())
                .setParameter(2, sent ? Timestamp.from(now) : null)
                .setParameter(3, more ? Timestamp.from(now) : null)
                .setParameter(4, Timestamp.from(more ? now.plus(LEASE) : now))
                .executeUpdate();
        return more;
    }

    /**
     * An attempt has failed: it is repeated after a while, or becomes a dead letter.
     *
     * @return false if it is given up
     */
    public boolean failed(Taken taken, long sequence, String error) {
        Optional<Integer> attempts = lock(taken);
        if (attempts.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        String told = error.substring(0, Math.min(LONGEST_ERROR, error.length()));
        int failures = attempts.get() + 1;
        double chance = ThreadLocalRandom.current().nextDouble();
        Optional<Duration> delay = Backoff.after(failures, waited(taken, sequence, now), chance);
        if (delay.isEmpty()) {
            deadLetters.add(taken.receiver(), sequence, told);
        }
        boolean more = delay.isPresent() || head(taken.receiver()).isPresent();
        entities.createNativeQuery(
                        "update push_queue set attempts = ?2, last_error = ?3, last_failed_at = ?4,"
                                + " due_at = ?5, lease = null, leased_until = null"
                                + " where receiver = ?1")
                .setParameter(1, taken.receiver())
                .setParameter(2, delay.isPresent() ? failures : 0)
                .setParameter(3, told)
                .setParameter(4, Timestamp.from(now))
                .setParameter(
                        5, more ? Timestamp.from(now.plus(delay.orElse(Duration.ZERO))) : null)
                .executeUpdate();
        return delay.isPresent();
    }

    /** Nothing could be sent, for a reason of ours; or it is somebody else's turn. */
    public void giveBack(Taken taken, boolean atOnce) {
        if (lock(taken).isPresent()) {
            Instant due = atOnce ? clock.instant() : clock.instant().plus(OWN_PAUSE);
            entities.createNativeQuery(
                            "update push_queue set due_at = ?2, lease = null, leased_until = null"
                                    + " where receiver = ?1")
                    .setParameter(1, taken.receiver())
                    .setParameter(2, Timestamp.from(due))
                    .executeUpdate();
        }
    }

    /** The next attempt is now, and the back-off begins anew. */
    public void hurry(UUID receiver) {
        entities.createNativeQuery(
                        "update push_queue set due_at = ?2, attempts = 0 where receiver = ?1")
                .setParameter(1, receiver)
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Locks a queue that is still the taker's; gives how often its head has failed. */
    private Optional<Integer> lock(Taken taken) {
        entities.createNativeQuery(
                        "update push_queue set lease = lease where receiver = ?1 and lease = ?2")
                .setParameter(1, taken.receiver())
                .setParameter(2, taken.lease())
                .executeUpdate();
        List<?> attempts =
                entities.createNativeQuery(
                                "select attempts from push_queue where receiver = ?1 and lease = ?2")
                        .setParameter(1, taken.receiver())
                        .setParameter(2, taken.lease())
                        .getResultList();
        return attempts.stream().map(Integer.class::cast).findFirst();
    }

    private Duration waited(Taken taken, long sequence, Instant now) {
        List<?> since =
                entities.createNativeQuery(
                                "select since from push_delivery"
                                        + " where receiver = ?1 and sequence = ?2")
                        .setParameter(1, taken.receiver())
                        .setParameter(2, sequence)
                        .getResultList();
        return since.stream()
                .findFirst()
                .map(time -> Duration.between(((Timestamp) time).toInstant(), now))
                .orElse(Duration.ZERO);
    }
}
