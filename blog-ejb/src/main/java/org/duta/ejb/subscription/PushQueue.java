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
import org.jspecify.annotations.Nullable;

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

    private static final int LONGEST_ERROR = 200;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** What is sent to a receiver, by which rules. */
    public enum Kind {
        WEBHOOK,
        HUB
    }

    /** A receiver that nobody else sends to as long as the lease lasts. */
    public record Taken(UUID receiver, Kind kind, UUID lease) {}

    /** Makes an empty queue. */
    public void open(UUID receiver, Kind kind) {
        entities.createNativeQuery("insert into push_queue (receiver, kind) values (?1, ?2)")
                .setParameter(1, receiver)
                .setParameter(2, kind.name())
                .executeUpdate();
    }

    /** The receiver, its deliveries and its dead letters are forgotten. */
    public void remove(UUID receiver) {
        entities.createNativeQuery("delete from push_queue where receiver = ?1")
                .setParameter(1, receiver)
                .executeUpdate();
    }

    /** Takes receivers whose turn it is, the longest waiting first; each is taken by one only. */
    public List<Taken> take(Kind kind, int most) {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        int taken =
                entities.createNativeQuery(
                                "update push_queue set lease = ?1, leased_until = ?2"
                                        + " where receiver in (select receiver from push_queue"
                                        + " where kind = ?5 and due_at <= ?3"
                                        + " and (leased_until is null or leased_until <= ?3)"
                                        + " order by due_at limit ?4 for update skip locked)")
                        .setParameter(1, lease)
                        .setParameter(2, Timestamp.from(now.plus(LEASE)))
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, most)
                        .setParameter(5, kind.name())
                        .executeUpdate();
        return taken == 0 ? List.of() : takenBy(lease);
    }

    @SuppressWarnings("unchecked")
    private List<Taken> takenBy(UUID lease) {
        List<Object[]> rows =
                entities.createNativeQuery("select receiver, kind from push_queue where lease = ?1")
                        .setParameter(1, lease)
                        .getResultList();
        return rows.stream()
                .map(row -> new Taken((UUID) row[0], Kind.valueOf((String) row[1]), lease))
                .toList();
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
     * The receiver has everything that waited up to a number; 0 if nothing waited at all.
     *
     * @return whether more waits, and the lease goes on for it
     */
    public boolean delivered(Taken taken, long upTo) {
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
                        "update push_queue set attempts = 0, last_error = null,"
                                + " last_delivered_at = case when ?5 > 0"
                                + " then cast(?2 as timestamptz) else last_delivered_at end,"
                                + " due_at = cast(?3 as timestamptz), leased_until = ?4"
                                + " where receiver = ?1")
                .setParameter(1, taken.receiver())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, more ? Timestamp.from(now) : null)
                .setParameter(4, Timestamp.from(more ? now.plus(LEASE) : now))
                .setParameter(5, upTo)
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
            bury(taken, sequence, told, now);
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

    /** Tries dead letters again: one, or all of a receiver. How many. */
    public int revive(UUID receiver, @Nullable Long sequence) {
        hurry(receiver);
        return entities.createNativeQuery(
                        "update push_delivery set died_at = null, error = null, since = ?2"
                                + " where receiver = ?1 and died_at is not null"
                                + " and (?3 = 0 or sequence = ?3)")
                .setParameter(1, receiver)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, sequence == null ? 0L : sequence)
                .executeUpdate();
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

    private void bury(Taken taken, long sequence, String error, Instant now) {
        entities.createNativeQuery(
                        "update push_delivery set died_at = ?3, error = ?4"
                                + " where receiver = ?1 and sequence = ?2")
                .setParameter(1, taken.receiver())
                .setParameter(2, sequence)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, error)
                .executeUpdate();
    }
}
