package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.duta.ejb.outbound.OutboundSettings;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.outbound.CallbackUrl;
import org.duta.model.subscription.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a subscriber asks of the hub (WebSub, section 5.1). Anybody may: whether the callback
 * means it is verified afterwards, without which nothing comes of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestSubscription {

    /** Bytes; WebSub's own limit. */
    private static final int LONGEST_SECRET = 199;

    @Inject HubIntents intents;
    @Inject OwnDoor door;
    @Inject OutboundSettings settings;
    @Inject Relay relay;

    /**
     * @param leaseSeconds 0 if nothing was said
     * @throws Invalid if the topic isn't a feed of ours, or nothing may be sent to the callback
     */
    public void request(
            boolean subscribes,
            String topic,
            String callback,
            @Nullable String secret,
            long leaseSeconds) {
        String to = CallbackUrl.of(callback, settings.allowedHosts()).uri().toString();
        if (secret != null
                && (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET
                        || secret.indexOf('\0') >= 0)) {
            throw refused("hub-secret", LONGEST_SECRET);
        }
        intents.add(
                subscribes
                        ? HubIntent.subscribe(
                                topic, to, secret, Lease.granted(leaseSeconds), hashOf(topic))
                        : HubIntent.unsubscribe(topic, to));
        relay.wake();
    }

    /** A subscriber has read the feed to find the hub: it is told of what comes after this. */
    private String hashOf(String topic) {
        if (topic.length() > CallbackUrl.LONGEST) {
            throw refused("hub-topic", topic);
        }
        try {
            return door.feed(topic)
                    .map(HubSubscriptions::hashOf)
                    .orElseThrow(() -> refused("hub-topic", topic));
        } catch (OwnDoor.Shut shut) {
            throw new IllegalStateException("Whether it is a feed can't be told", shut);
        }
    }

    private static Invalid refused(String code, Object argument) {
        return new Invalid(Problem.BAD_PARAMETER, Reason.of(code, argument));
    }
}
