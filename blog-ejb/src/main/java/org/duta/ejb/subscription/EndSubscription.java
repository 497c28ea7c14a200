package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.subscription.HubSubscription;
import org.duta.model.subscription.SubscriptionPolicy;

/** Sends a feed to a subscriber no more, and says so; whoever asks for it again gets it again. */
@Stateless
public class EndSubscription {

    private static final String REASON = "An administrator has ended the subscription.";

    @Inject HubSubscriptions subscriptions;
    @Inject Event<Recorded> events;

    /**
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if it is over already
     */
    public void end(Actor actor, UUID id) {
        SubscriptionPolicy.mayManageSubscriptions(actor).enforce();
        HubSubscription ended = subscriptions.get(id);
        subscriptions.end(id, REASON);
        events.fire(new SubscriptionEnded(actor.handle(), id, ended.topic(), ended.host()));
    }
}
