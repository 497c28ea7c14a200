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
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.subscription.HubSubscription;
import org.jspecify.annotations.Nullable;

/** Keeps who has subscribed to which feed. */
@Stateless
public class HubSubscriptions {

    @PersistenceContext EntityManager entities;
    @Inject HubIntents intents;
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

    /**
     * @throws NotFound if there is none
     */
    public HubSubscription get(UUID id) {
        HubSubscription known = entities.find(HubSubscription.class, id);
        if (known == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("subscription-not-found"));
        }
        return known;
    }

    /** Does what the subscriber has confirmed, unless something else was asked for since. */
    public void confirm(HubIntents.Taken taken) {
        if (!intents.settle(taken)) {
            return;
        }
        HubIntent intent = taken.intent();
        Optional<HubSubscription> known = find(intent.topic(), intent.callback());
        Instant until = clock.instant().plusSeconds(intent.leaseSeconds());
        if (intent.mode() == HubIntent.Mode.UNSUBSCRIBE) {
            known.ifPresent(ended -> queue.remove(ended.id()));
        } else if (known.isPresent()) {
            known.get().renew(intent.secret(), until);
        } else {
            begin(intent, until);
        }
    }

    /** What has changed since it was asked for is sent at once. */
    private void begin(HubIntent intent, Instant until) {
        UUID id = UUID.randomUUID();
        queue.open(id, PushQueue.Kind.HUB, intent.host());
        queue.start(id);
        HubSubscription added =
                new HubSubscription(id, intent.topic(), intent.callback(), intent.secret(), until);
        added.has(intent.contentHash());
        entities.persist(added);
    }

    /** The hub ends a subscription, if there still is one, and tells the subscriber why. */
    public void end(UUID id, String reason) {
        HubSubscription known = entities.find(HubSubscription.class, id);
        if (known != null) {
            queue.remove(id);
            intents.add(HubIntent.denied(known.topic(), known.callback(), reason));
        }
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
