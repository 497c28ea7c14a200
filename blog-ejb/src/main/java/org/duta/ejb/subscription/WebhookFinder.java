package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.subscription.SubscriptionPolicy;
import org.duta.model.subscription.Webhook;
import org.jspecify.annotations.Nullable;

/** Looks up webhooks, how they are doing, and what couldn't be delivered. */
@Stateless
public class WebhookFinder {

    private static final int MOST_LETTERS = 200;

    @PersistenceContext EntityManager entities;

    /** Where to send, and what to sign with. */
    public record Target(String url, String secret) {}

    /**
     * A webhook as its administrator sees it.
     *
     * @param waiting deliveries that are still to come
     * @param dead deliveries that were given up
     * @param dueAt of the next attempt, if anything waits
     * @param lastError of the last attempt, if it has failed
     */
    public record WebhookLine(
            UUID id,
            String name,
            String url,
            String addedBy,
            Instant addedAt,
            long waiting,
            long dead,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable String lastError,
            @Nullable Instant lastFailedAt,
            @Nullable Instant lastDeliveredAt) {}

    /** A delivery that was given up. */
    public record DeadLetter(long sequence, Instant diedAt, String error) {}

    /** Nothing if the webhook is gone. */
    public Optional<Target> target(UUID id) {
        return Optional.ofNullable(entities.find(Webhook.class, id))
                .map(webhook -> new Target(webhook.url(), webhook.secret()));
    }

    /** All webhooks, by name. */
    @SuppressWarnings("unchecked")
    public List<WebhookLine> all(Actor actor) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select w.id, w.name, w.url, w.added_by, w.added_at,"
                                        + " (select count(*) from push_delivery d where"
                                        + " d.receiver = w.id and d.died_at is null),"
                                        + " (select count(*) from push_delivery d where"
                                        + " d.receiver = w.id and d.died_at is not null),"
                                        + " q.attempts, q.due_at, q.last_error, q.last_failed_at,"
                                        + " q.last_delivered_at from webhook w"
                                        + " join push_queue q on q.receiver = w.id"
                                        + " order by lower(w.name), w.id")
                        .getResultList();
        return rows.stream().map(WebhookFinder::line).toList();
    }

    /** What couldn't be delivered to a webhook, oldest first. */
    @SuppressWarnings("unchecked")
    public List<DeadLetter> deadLetters(Actor actor, UUID id) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select sequence, died_at, error from push_delivery"
                                        + " where receiver = ?1 and died_at is not null"
                                        + " order by sequence limit ?2")
                        .setParameter(1, id)
                        .setParameter(2, MOST_LETTERS)
                        .getResultList();
        return rows.stream()
                .map(row -> new DeadLetter((Long) row[0], time(row[1]), (String) row[2]))
                .toList();
    }

    private static WebhookLine line(Object[] row) {
        return new WebhookLine(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                time(row[4]),
                (Long) row[5],
                (Long) row[6],
                (Integer) row[7],
                timeOrNull(row[8]),
                (String) row[9],
                timeOrNull(row[10]),
                timeOrNull(row[11]));
    }

    private static Instant time(Object column) {
        return ((Timestamp) column).toInstant();
    }

    private static @Nullable Instant timeOrNull(@Nullable Object column) {
        return column == null ? null : time(column);
    }
}
