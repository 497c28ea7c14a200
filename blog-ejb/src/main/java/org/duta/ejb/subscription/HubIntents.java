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
import java.util.UUID;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the hub was asked for and hasn't verified yet; the latest for a callback and topic counts.
 */
@Stateless
public class HubIntents {

    private static final Duration LEASE = Duration.ofSeconds(60);

    /** So many may wait at once; who asks then is told to come back. */
    private static final int MOST = 1_000;

    private static final int COME_BACK_S = 60;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * @param subscribes or unsubscribes
     * @param leaseSeconds as granted
     */
    public record Intent(
            boolean subscribes,
            String topic,
            String callback,
            @Nullable String secret,
            long leaseSeconds) {}

    /** An intent that nobody else verifies as long as the lease lasts. */
    public record Taken(Intent intent, UUID lease) {}

    /**
     * @throws NotAllowed if too many wait
     */
    public void add(Intent intent) {
        Number waiting =
                (Number)
                        entities.createNativeQuery("select count(*) from hub_intent")
                                .getSingleResult();
        if (waiting.intValue() >= MOST) {
            throw new NotAllowed(Problem.TOO_MANY, Reason.of("hub-busy", COME_BACK_S));
        }
        entities.createNativeQuery(
                        "insert into hub_intent (callback, topic, subscribes, secret,"
                                + " lease_seconds, asked_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                                + " on conflict (callback, topic) do update set"
                                + " subscribes = excluded.subscribes, secret = excluded.secret,"
                                + " lease_seconds = excluded.lease_seconds,"
                                + " asked_at = excluded.asked_at, lease = null,"
                                + " leased_until = null")
                .setParameter(1, intent.callback())
                .setParameter(2, intent.topic())
                .setParameter(3, intent.subscribes())
                .setParameter(4, intent.secret())
                .setParameter(5, intent.leaseSeconds())
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<Taken> take(int most) {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        int taken =
                entities.createNativeQuery(
                                "update hub_intent set lease = ?1, leased_until = ?2"
                                        + " where (callback, topic) in (select callback, topic"
                                        + " from hub_intent where leased_until is null"
                                        + " or leased_until <= ?3 order by asked_at limit ?4"
                                        + " for update skip locked)")
                        .setParameter(1, lease)
                        .setParameter(2, Timestamp.from(now.plus(LEASE)))
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, most)
                        .executeUpdate();
        if (taken == 0) {
            return List.of();
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select subscribes, topic, callback, secret, lease_seconds"
                                        + " from hub_intent where lease = ?1")
                        .setParameter(1, lease)
                        .getResultList();
        return rows.stream().map(row -> new Taken(intent(row), lease)).toList();
    }

    /**
     * It is dealt with, unless somebody has asked anew meanwhile. True if it was still this one.
     */
    public boolean settle(Taken taken) {
        return entities.createNativeQuery(
                                "delete from hub_intent where callback = ?1 and topic = ?2"
                                        + " and lease = ?3")
                        .setParameter(1, taken.intent().callback())
                        .setParameter(2, taken.intent().topic())
                        .setParameter(3, taken.lease())
                        .executeUpdate()
                > 0;
    }

    private static Intent intent(Object[] row) {
        return new Intent(
                (Boolean) row[0], (String) row[1], (String) row[2], (String) row[3], (Long) row[4]);
    }
}
