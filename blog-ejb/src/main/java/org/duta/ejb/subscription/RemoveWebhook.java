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
import org.duta.model.subscription.Webhook;

/** Sends nothing more to a portal; what waits for it and its dead letters are forgotten. */
@Stateless
public class RemoveWebhook {

    @Inject Webhooks webhooks;
    @Inject PushQueue queue;
    @Inject Event<Recorded> events;

    /**
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is none
     */
    public void remove(Actor actor, UUID id) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        Webhook gone = webhooks.get(id);
        queue.remove(id);
        events.fire(WebhookEvent.removed(actor.handle(), id, gone.name(), gone.url()));
    }
}
