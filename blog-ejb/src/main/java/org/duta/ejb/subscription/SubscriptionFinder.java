package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.subscription.HubSubscription;
import org.duta.model.subscription.SubscriptionPolicy;
import org.jspecify.annotations.Nullable;

/** Looks up who has subscribed to which feed, and how that is going. */
@Stateless
public class SubscriptionFinder {

    /** Lines of one look; strangers may subscribe as often as they have addresses. */
    public static final int MOST = 200;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * @param total how many there are
     * @param lines of them, {@value #MOST} at most: those that fail first, then by feed and host
     */
    public record Subscriptions(long total, List<SubscriptionLine> lines) {}

    /**
     * A subscription as an administrator sees it.
     *
     * @param topic the feed's whole address
     * @param host of the callback; the rest of its address may be a secret
     * @param until when it ends unless it is renewed
     * @param attempts how often the message that waits has failed
     * @param dueAt of the next attempt, if anything waits
     * @param lastError of the last attempt, if it has failed
     */
    public record SubscriptionLine(
            UUID id,
            String topic,
            String host,
            Instant until,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable String lastError,
            @Nullable Instant lastFailedAt,
            @Nullable Instant lastDeliveredAt) {}

    /**
     * Those that last.
     *
     * @throws NotAllowed if the actor isn't an administrator
     */
    @SuppressWarnings("unchecked")
    public Subscriptions all(Actor actor) {
        SubscriptionPolicy.mayManageSubscriptions(actor).enforce();
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select s.id, s.topic, s.callback, s.until, q.attempts, q.due_at,"
                                        + " q.last_error, q.last_failed_at, q.last_delivered_at"
                                        + " from hub_subscription s join push_queue q"
                                        + " on q.receiver = s.id where s.until > ?1"
                                        + " order by (q.last_error is null), s.topic, s.callback"
                                        + " limit ?2")
                        .setParameter(1, now)
                        .setParameter(2, MOST)
                        .getResultList();
        Number total =
                (Number)
                        entities.createNativeQuery(
                                        "select count(*) from hub_subscription where until > ?1")
                                .setParameter(1, now)
                                .getSingleResult();
        return new Subscriptions(
                total.longValue(), rows.stream().map(SubscriptionFinder::line).toList());
    }

    private static SubscriptionLine line(Object[] row) {
        return new SubscriptionLine(
                (UUID) row[0],
                (String) row[1],
                HubSubscription.hostOf((String) row[2]),
                ((Timestamp) row[3]).toInstant(),
                (Integer) row[4],
                time(row[5]),
                (String) row[6],
                time(row[7]),
                time(row[8]));
    }

    private static @Nullable Instant time(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
