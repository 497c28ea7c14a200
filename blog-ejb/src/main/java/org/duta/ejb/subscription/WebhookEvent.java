package org.duta.ejb.subscription;

import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.Recorded;

/** Somebody did something to a webhook; never with its secret. */
public record WebhookEvent(String actor, String act, UUID webhook, Map<String, String> details)
        implements Recorded {

    @Override
    public String subject() {
        return "webhook:" + webhook;
    }

    static WebhookEvent added(String actor, UUID id, String name, String url) {
        return new WebhookEvent(actor, "webhook.added", id, Map.of("name", name, "url", url));
    }

    static WebhookEvent removed(String actor, UUID id, String name, String url) {
        return new WebhookEvent(actor, "webhook.removed", id, Map.of("name", name, "url", url));
    }

    static WebhookEvent secretRenewed(String actor, UUID id) {
        return new WebhookEvent(actor, "webhook.secret-renewed", id, Map.of());
    }

    static WebhookEvent replayed(String actor, UUID id, int deliveries) {
        return new WebhookEvent(
                actor, "webhook.replayed", id, Map.of("deliveries", Integer.toString(deliveries)));
    }
}
