package org.duta.ejb.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** A receiver's turn: its deliveries one after the other, until one fails or others wait longer. */
@Dependent
class Carry {

    /** Deliveries in a turn. */
    private static final int MOST = 50;

    private static final String GIVEN_UP = "The feed could not be delivered for too long.";

    @Inject PushQueue queue;
    @Inject SendWebhook sendWebhook;
    @Inject DistributeFeed distributeFeed;
    @Inject HubSubscriptions subscriptions;

    void carry(PushQueue.Taken taken) {
        boolean more = true;
        for (int sent = 0; more && sent < MOST; sent++) {
            more = carryOne(taken);
        }
        if (more) {
            queue.giveBack(taken, true);
        }
    }

    private boolean carryOne(PushQueue.Taken taken) {
        Optional<Long> head = queue.head(taken.receiver());
        if (head.isEmpty()) {
            return queue.upToDate(taken, 0);
        }
        Attempt attempt =
                taken.kind() == PushQueue.Kind.WEBHOOK
                        ? sendWebhook.attempt(taken.receiver(), head.get())
                        : distributeFeed.attempt(taken.receiver());
        return switch (attempt.outcome()) {
            case DELIVERED -> queue.delivered(taken, attempt.upTo());
            case UP_TO_DATE -> queue.upToDate(taken, attempt.upTo());
            case FAILED -> {
                boolean again = queue.failed(taken, head.get(), attempt.error());
                if (!again && taken.kind() == PushQueue.Kind.HUB) {
                    subscriptions.end(taken.receiver(), GIVEN_UP);
                }
                yield false;
            }
            case POSTPONED -> {
                queue.giveBack(taken, false);
                yield false;
            }
            case ENDED -> {
                queue.remove(taken.receiver());
                yield false;
            }
        };
    }
}
