package org.duta.ejb.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.duta.ejb.outbound.Outbound;
import org.duta.ejb.outbound.Received;

/**
 * Asks at the callback whether the subscriber means it (WebSub, section 5.3), and does what was
 * asked for if the challenge comes back. Nobody can subscribe or unsubscribe somebody else.
 */
@Dependent
class VerifyIntent {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject HubIntents intents;
    @Inject HubSubscriptions subscriptions;
    @Inject Outbound outbound;

    /** Asks, and does what was meant; what isn't confirmed is forgotten. */
    void verify(HubIntents.Taken taken) {
        if (isMeant(taken.intent(), challenge())) {
            subscriptions.confirm(taken);
        } else {
            intents.settle(taken);
        }
    }

    private boolean isMeant(HubIntent intent, String challenge) {
        HubQuestion question = new HubQuestion(intent);
        question.add("hub.challenge", challenge);
        if (intent.mode() == HubIntent.Mode.SUBSCRIBE) {
            question.add("hub.lease_seconds", Long.toString(intent.leaseSeconds()));
        }
        try {
            Received answer = outbound.get(question.address());
            return answer.isOk() && answer.text().equals(challenge);
        } catch (IOException e) {
            return false;
        }
    }

    private static String challenge() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
