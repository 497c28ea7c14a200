package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.outbound.OutboundSettings;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.outbound.CallbackUrl;
import org.duta.model.subscription.SubscriptionPolicy;
import org.duta.model.subscription.Webhook;

/** Lets a portal be told of every public change from now on. */
@Stateless
public class AddWebhook {

    @Inject Webhooks webhooks;
    @Inject OutboundSettings settings;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @return the secret, which is told nowhere else
     * @throws NotAllowed if the actor isn't an administrator
     * @throws Invalid if the name is missing or nothing may be sent to the address
     * @throws Conflict if the address is a webhook already
     */
    public String add(Actor actor, String name, String url) {
        SubscriptionPolicy.mayManageWebhooks(actor).enforce();
        CallbackUrl target = CallbackUrl.of(url.strip(), settings.allowedHosts());
        if (webhooks.isKnown(target.uri().toString())) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("webhook-known"));
        }
        Webhook added =
                new Webhook(UUID.randomUUID(), name, target, actor.handle(), clock.instant());
        webhooks.add(added);
        events.fire(WebhookEvent.added(actor.handle(), added.id(), added.name(), added.url()));
        return added.secret();
    }
}
