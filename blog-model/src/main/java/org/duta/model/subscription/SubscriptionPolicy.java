package org.duta.model.subscription;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/** Who may say where Duta sends to. */
public final class SubscriptionPolicy {

    private SubscriptionPolicy() {}

    public static Verdict mayManageWebhooks(Actor actor) {
        return administrator(actor);
    }

    /** Who may see which feed programs are told of changes, and end that. */
    public static Verdict mayManageSubscriptions(Actor actor) {
        return administrator(actor);
    }

    private static Verdict administrator(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
