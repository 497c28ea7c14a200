package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.subscription.HubSubscription;
import org.jspecify.annotations.Nullable;

/** Keeps who has subscribed to which feed. */
@Stateless
public class HubSubscriptions {

    @PersistenceContext EntityManager entities;
    @Inject PushQueue queue;
    @Inject Clock clock;

    /** What is needed to send to a subscriber. */
    public record Target(
            UUID id,
            String topic,
            String callback,
            @Nullable String secret,
            @Nullable String contentHash) {}

    /** A subscription that lasts. */
    public Optional<Target> target(UUID id) {
        return Optional.ofNullable(entities.find(HubSubscription.class, id))
                .filter(known -> !known.isOver(clock.instant()))
                .map(HubSubscriptions::target);
    }

    /** Begins a subscription, or renews the one that the callback has. */
    public void begin(
            String topic,
            String callback,
            @Nullable String secret,
            Instant until,
            @Nullable String contentHash) {
        Optional<HubSubscription> known = find(topic, callback);
        if (known.isPresent()) {
            known.get().renew(secret, until);
            return;
        }
        UUID id = UUID.randomUUID();
        queue.open(id, PushQueue.Kind.HUB);
        HubSubscription added = new HubSubscription(id, topic, callback, secret, until);
        added.has(contentHash);
        entities.persist(added);
    }

    public void end(String topic, String callback) {
        find(topic, callback).ifPresent(known -> queue.remove(known.id()));
    }

    /** The subscriber has the feed with this hash. */
    public void has(UUID id, String contentHash) {
        HubSubscription known = entities.find(HubSubscription.class, id);
        if (known != null) {
            known.has(contentHash);
        }
    }

    static String hashOf(OwnDoor.Feed feed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(feed.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Optional<HubSubscription> find(String topic, String callback) {
        return entities.createQuery(
                        "select s from HubSubscription s"
                                + " where s.callback = :callback and s.topic = :topic",
                        HubSubscription.class)
                .setParameter("callback", callback)
                .setParameter("topic", topic)
                .getResultStream()
                .findFirst();
    }

    private static Target target(HubSubscription known) {
        return new Target(
                known.id(), known.topic(), known.callback(), known.secret(), known.contentHash());
    }
}
