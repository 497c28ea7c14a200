package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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

    /** Asks, and does what was meant; what isn't confirmed is forgotten. */
    public void verify(HubIntents.Taken taken) {
        String challenge = challenge();
        if (isMeant(taken.intent(), challenge)) {
            subscriptions.confirm(taken, hashNow(taken.intent()));
        } else {
            intents.settle(taken);
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

    /** A subscriber has read the feed to find the hub: it is told of what comes after this. */
    private @Nullable String hashNow(HubIntents.Intent intent) {
        try {
            Optional<OwnDoor.Feed> feed = door.feed(intent.topic());
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
