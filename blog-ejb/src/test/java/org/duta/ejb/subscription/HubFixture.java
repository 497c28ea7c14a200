package org.duta.ejb.subscription;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.subscription.HubIntents.Taken;

/** The hub on a real database, each step in a transaction of its own. */
final class HubFixture {

    static final Clock NOW = PushFixture.NOW;
    static final String TOPIC = "https://duta.example/feeds/all.atom";

    private final TestDatabase database = TestDatabase.get();

    /** What the hub keeps, within one transaction. */
    record Hub(HubIntents intents, HubSubscriptions subscriptions, PushQueue queue) {}

    void empty() {
        database.sql("delete from push_queue; delete from push_outbox; delete from hub_intent");
    }

    void sql(String statement) {
        database.sql(statement);
    }

    <T> T in(Clock clock, Function<Hub, T> work) {
        return database.inTransaction(entities -> work.apply(hub(entities, clock)));
    }

    void add(HubIntent intent) {
        in(
                NOW,
                hub -> {
                    hub.intents().add(intent);
                    return true;
                });
    }

    List<Taken> take(Clock clock, int most) {
        return in(clock, hub -> hub.intents().take(most));
    }

    /** A subscription that began just now, for a subscriber who has the feed with this hash. */
    UUID subscribed(String callback, String contentHash) {
        add(HubIntent.subscribe(TOPIC, callback, null, 600, contentHash));
        Taken taken = take(NOW, 1).get(0);
        return in(
                NOW,
                hub -> {
                    hub.subscriptions().confirm(taken);
                    return hub.queue().take(PushQueue.Kind.HUB, 1).get(0).receiver();
                });
    }

    boolean lasts(UUID subscription) {
        return in(NOW, hub -> hub.subscriptions().target(subscription).isPresent());
    }

    void end(UUID subscription, String reason) {
        in(
                NOW,
                hub -> {
                    hub.subscriptions().end(subscription, reason);
                    return true;
                });
    }

    private static Hub hub(EntityManager entities, Clock clock) {
        HubIntents intents = new HubIntents();
        intents.entities = entities;
        intents.clock = clock;
        PushQueue queue = PushFixture.queueOn(entities, clock);
        HubSubscriptions subscriptions = new HubSubscriptions();
        subscriptions.entities = entities;
        subscriptions.clock = clock;
        subscriptions.intents = intents;
        subscriptions.queue = queue;
        return new Hub(intents, subscriptions, queue);
    }
}
