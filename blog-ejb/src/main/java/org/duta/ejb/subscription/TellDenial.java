package org.duta.ejb.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import org.duta.ejb.outbound.Outbound;
import org.duta.ejb.outbound.Received;

/**
 * Tells a subscriber that the hub has ended its subscription (WebSub, section 5.2), again until it
 * has heard. There is nothing to confirm, hence no challenge.
 */
@Dependent
class TellDenial {

    @Inject HubIntents intents;
    @Inject Outbound outbound;

    void tell(HubIntents.Taken taken) {
        if (isHeard(taken.intent())) {
            intents.settle(taken);
        } else {
            intents.postpone(taken);
        }
    }

    private boolean isHeard(HubIntent intent) {
        HubQuestion told = new HubQuestion(intent);
        String reason = intent.reason();
        if (reason != null) {
            told.add("hub.reason", reason);
        }
        try {
            Received answer = outbound.get(told.address());
            return answer.isOk() || answer.isGone();
        } catch (IOException e) {
            return false;
        }
    }
}
