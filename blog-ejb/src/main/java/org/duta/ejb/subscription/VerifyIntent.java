package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks at the callback whether the subscriber means it (WebSub, section 5.3), and does what was
 * asked for if the challenge comes back. Nobody can subscribe or unsubscribe somebody else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyIntent {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject HubIntents intents;
    @Inject HubSubscriptions subscriptions;
    @Inject OwnDoor door;
    @Inject Outbound outbound;
    @Inject Clock clock;

    /** Asks, and does what was meant; what isn't confirmed is forgotten. */
    public void verify(HubIntents.Taken taken) {
        String challenge = challenge();
        boolean meant = isMeant(taken.intent(), challenge);
        if (intents.settle(taken) && meant) {
            apply(taken.intent());
        }
    }

    private boolean isMeant(HubIntents.Intent intent, String challenge) {
        try {
            Received answer = outbound.get(question(intent, challenge));
            return answer.isOk() && answer.text().equals(challenge);
        } catch (IOException e) {
            return false;
        }
    }

    private void apply(HubIntents.Intent intent) {
        if (intent.subscribes()) {
            subscriptions.begin(
                    intent.topic(),
                    intent.callback(),
                    intent.secret(),
                    clock.instant().plusSeconds(intent.leaseSeconds()),
                    hashNow(intent.topic()));
        } else {
            subscriptions.end(intent.topic(), intent.callback());
        }
    }

    /** A subscriber has read the feed to find the hub: it is told of what comes after this. */
    private @Nullable String hashNow(String topic) {
        try {
            Optional<OwnDoor.Feed> feed = door.feed(topic);
            return feed.map(HubSubscriptions::hashOf).orElse(null);
        } catch (OwnDoor.Shut shut) {
            return null;
        }
    }

    private static String question(HubIntents.Intent intent, String challenge) {
        String callback = intent.callback();
        StringBuilder question = new StringBuilder(callback);
        question.append(callback.contains("?") ? "&" : "?").append("hub.mode=");
        question.append(intent.subscribes() ? "subscribe" : "unsubscribe");
        question.append("&hub.topic=")
                .append(URLEncoder.encode(intent.topic(), StandardCharsets.UTF_8));
        question.append("&hub.challenge=").append(challenge);
        if (intent.subscribes()) {
            question.append("&hub.lease_seconds=").append(intent.leaseSeconds());
        }
        return question.toString();
    }

    private static String challenge() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
