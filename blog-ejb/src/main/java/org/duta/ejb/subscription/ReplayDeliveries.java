package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.subscription.SubscriptionPolicy;
import org.jspecify.annotations.Nullable;

/** Tries again what was given up, or at once what waits for its next attempt. */
@Stateless
public class ReplayDeliveries {

    @Inject Webhooks webhooks;
    @Inject PushQueue queue;
    @Inject DeadLetters deadLetters;
    @Inject Event<Recorded> events;

    /**
     * @param sequence of one dead letter, or null for all of the receiver
     * @return how many are tried again
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is no such webhook
     */
    public int replay(Actor actor, UUID id, @Nullable Long sequence) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        webhooks.get(id);
        queue.hurry(id);
        int replayed = deadLetters.replay(id, sequence);
        events.fire(WebhookEvent.replayed(actor.handle(), id, replayed));
        return replayed;
    }

    /**
     * What waits for its next attempt is tried now.
     *
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is no such webhook
     */
    public void hurry(Actor actor, UUID id) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        webhooks.get(id);
        queue.hurry(id);
        events.fire(WebhookEvent.replayed(actor.handle(), id, 0));
    }
}
