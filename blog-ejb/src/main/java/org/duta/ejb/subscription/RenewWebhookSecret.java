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

/** Signs with another secret from now on, also what waits. */
@Stateless
public class RenewWebhookSecret {

    @Inject Webhooks webhooks;
    @Inject Event<Recorded> events;

    /**
     * @return the new secret, which is told nowhere else
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is none
     */
    public String renew(Actor actor, UUID id) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        String secret = webhooks.get(id).renewSecret();
        events.fire(WebhookEvent.secretRenewed(actor.handle(), id));
        return secret;
    }
}
