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
import java.util.concurrent.ThreadLocalRandom;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.subscription.Backoff;

/** What the hub hasn't settled yet; the latest for a callback and topic counts. */
@Stateless
public class HubIntents {

    private static final Duration LEASE = Duration.ofSeconds(60);

    /** So many requests may wait at once; who asks then is told to come back. */
    private static final int MOST = 1_000;

    /** So many of them may be about callbacks at one host. */
    static final int MOST_AT_HOST = 50;

    private static final int COME_BACK_S = 60;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * An intent that nobody else settles as long as the lease lasts.
     *
     * @param attempts how often it was taken, this time included
     */
    public record Taken(HubIntent intent, int attempts, Instant askedAt, UUID lease) {}

    /**
     * A hash that is known already stays: who asks twice has read the feed before the first time.
     *
     * @throws NotAllowed if too many requests wait; denials are the hub's own and may always
     */
    public void add(HubIntent intent) {
        if (intent.mode() != HubIntent.Mode.DENIED) {
            refuseIfTooMany(intent);
        }
        entities.createNativeQuery(
                        "insert into hub_intent (callback, topic, mode, subscribes, secret,"
                                + " lease_seconds, content_hash, reason, host, asked_at, due_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)"
                                + " on conflict (callback, topic) do update set"
                                + " mode = excluded.mode, subscribes = excluded.subscribes,"
                                + " secret = excluded.secret,"
                                + " lease_seconds = excluded.lease_seconds, content_hash ="
                                + " coalesce(hub_intent.content_hash, excluded.content_hash),"
                                + " reason = excluded.reason, host = excluded.host,"
                                + " asked_at = excluded.asked_at, due_at = excluded.due_at,"
                                + " attempts = 0, lease = null, leased_until = null")
                .setParameter(1, intent.callback())
                .setParameter(2, intent.topic())
                .setParameter(3, intent.mode().name())
                .setParameter(4, intent.mode() == HubIntent.Mode.SUBSCRIBE)
                .setParameter(5, intent.secret())
                .setParameter(6, intent.leaseSeconds())
                .setParameter(7, intent.contentHash())
                .setParameter(8, intent.reason())
                .setParameter(9, intent.host())
                .setParameter(10, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private void refuseIfTooMany(HubIntent intent) {
        Object[] waiting =
                (Object[])
                        entities.createNativeQuery(
                                        "select count(*), count(*) filter (where host = ?1)"
                                                + " from hub_intent"
                                                + " where mode is distinct from 'DENIED'"
                                                + " and not (callback = ?2 and topic = ?3)")
                                .setParameter(1, intent.host())
                                .setParameter(2, intent.callback())
                                .setParameter(3, intent.topic())
                                .getSingleResult();
        if ((Long) waiting[1] >= MOST_AT_HOST) {
            throw refused(Reason.of("hub-host-busy", COME_BACK_S, intent.host()));
        }
        if ((Long) waiting[0] >= MOST) {
            throw refused(Reason.of("hub-busy", COME_BACK_S));
        }
    }

    private static NotAllowed refused(Reason reason) {
        return new NotAllowed(Problem.TOO_MANY, reason);
    }

    /** Takes what is due, fresh ones first, and few at a time of one host. */
    public List<Taken> take(int most) {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        int taken = 0;
        while (taken < most && takeOne(lease, now)) {
            taken++;
        }
        return taken == 0 ? List.of() : takenBy(lease);
    }

    private boolean takeOne(UUID lease, Instant now) {
        return entities.createNativeQuery(
                                "update hub_intent set lease = ?1, leased_until = ?2,"
                                        + " attempts = attempts + 1 where (callback, topic) ="
                                        + " (select callback, topic from hub_intent"
                                        + " where due_at <= ?3"
                                        + " and (leased_until is null or leased_until <= ?3)"
                                        + " and (host is null or host not in (select host"
                                        + " from hub_intent where leased_until > ?3"
                                        + " and host is not null"
                                        + " group by host having count(*) >= ?4))"
                                        + " order by attempts, due_at limit 1"
                                        + " for update skip locked)")
                        .setParameter(1, lease)
                        .setParameter(2, Timestamp.from(now.plus(LEASE)))
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, PushQueue.MOST_AT_HOST)
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    private List<Taken> takenBy(UUID lease) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                // A row without a mode is of a node that knows none yet.
                                "select coalesce(mode, case when subscribes then 'SUBSCRIBE'"
                                        + " else 'UNSUBSCRIBE' end), topic, callback, secret,"
                                        + " lease_seconds, content_hash, reason, attempts, asked_at"
                                        + " from hub_intent where lease = ?1")
                        .setParameter(1, lease)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Taken(
                                        intent(row),
                                        (Integer) row[7],
                                        ((Timestamp) row[8]).toInstant(),
                                        lease))
                .toList();
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

    /** Nobody has heard it: it is tried again after a while, or given up. */
    public void postpone(Taken taken) {
        Instant now = clock.instant();
        Backoff.after(
                        taken.attempts(),
                        Duration.between(taken.askedAt(), now),
                        ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(delay -> tryAgain(taken, now.plus(delay)), () -> settle(taken));
    }

    private void tryAgain(Taken taken, Instant at) {
        entities.createNativeQuery(
                        "update hub_intent set due_at = ?4, lease = null, leased_until = null"
                                + " where callback = ?1 and topic = ?2 and lease = ?3")
                .setParameter(1, taken.intent().callback())
                .setParameter(2, taken.intent().topic())
                .setParameter(3, taken.lease())
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    private static HubIntent intent(Object[] row) {
        return new HubIntent(
                HubIntent.Mode.valueOf((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Long) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
