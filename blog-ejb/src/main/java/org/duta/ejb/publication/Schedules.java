package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.publication.Schedule;

/** Loads and keeps what was scheduled. What is due is said by the database's clock alone. */
@Stateless
public class Schedules {

    /**
     * What failed doesn't hold up the others, nor does a post itself, which its caller has locked.
     */
    private static final String DUE =
            " from schedule where attempts = 0 and post_id <> ?1 and next_try_at <= ";

    private static final long LOOK_EVERY_MS = 50;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @PersistenceContext EntityManager entities;

    public void add(Schedule schedule) {
        entities.persist(schedule);
    }

    public Optional<Schedule> find(UUID postId) {
        return Optional.ofNullable(entities.find(Schedule.class, postId));
    }

    public Schedule get(UUID postId) {
        return find(postId)
                .orElseThrow(() -> new IllegalStateException("A scheduled post has its time"));
    }

    /** At once, so that another time can be set in the same transaction. */
    public void remove(Schedule schedule) {
        entities.remove(schedule);
        entities.flush();
    }

    /** The posts whose time has come, the earliest first; those that failed before come last. */
    public List<UUID> due(int limit) {
        List<?> ids =
                entities.createNativeQuery(
                                "select post_id from schedule"
                                        + " where next_try_at <= (select clock_timestamp())"
                                        + " order by attempts > 0, due_at, post_id limit ?1")
                        .setParameter(1, limit)
                        .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Milliseconds until the next one falls due, {@code longest} at most; none if one is due. */
    public long untilNext(long longest) {
        Number until =
                (Number)
                        entities.createNativeQuery(
                                        "select coalesce(ceil(extract(epoch from min(next_try_at)"
                                                + " - clock_timestamp()) * 1000), ?1) from schedule")
                                .setParameter(1, longest)
                                .getSingleResult();
        return Math.max(0, Math.min(longest, until.longValue()));
    }

    /**
     * Waits until no other post is due that isn't live yet. Who waits here publishes something
     * else, and goes on after half a minute whatever happens.
     */
    public void awaitNothingDue(UUID postId) {
        long began = System.nanoTime();
        while (isAnotherDue(postId) && System.nanoTime() - began < LONGEST_WAIT.toNanos()) {
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before a publication", e);
            }
        }
    }

    private boolean isAnotherDue(UUID postId) {
        return (Boolean)
                entities.createNativeQuery(
                                "select exists (select" + DUE + "(select clock_timestamp()))")
                        .setParameter(1, postId)
                        .getSingleResult();
    }

    /**
     * {@code now}, or the time of another post that fell due while its caller waited for a turn.
     */
    public Instant notAfterWhatIsDue(UUID postId, Instant now) {
        Timestamp earliest =
                (Timestamp)
                        entities.createNativeQuery(
                                        "select least(cast(?2 as timestamptz), min(due_at))"
                                                + DUE
                                                + "cast(?2 as timestamptz)")
                                .setParameter(1, postId)
                                .setParameter(2, Timestamp.from(now))
                                .getSingleResult();
        return earliest.toInstant();
    }
}
