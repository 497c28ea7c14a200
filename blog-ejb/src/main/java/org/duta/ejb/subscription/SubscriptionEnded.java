package org.duta.ejb.subscription;

import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.Recorded;

/**
 * An administrator has ended a subscription to a feed.
 *
 * @param host the subscriber's; the rest of its address may be a secret
 */
public record SubscriptionEnded(String actor, UUID subscription, String topic, String host)
        implements Recorded {

    @Override
    public String act() {
        return "subscription.ended";
    }

    @Override
    public String subject() {
        return "subscription:" + subscription;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("topic", topic, "host", host);
    }
}
