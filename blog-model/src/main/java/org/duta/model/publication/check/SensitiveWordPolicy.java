package org.duta.model.publication.check;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/** Who keeps the list of sensitive words: the desk. */
public final class SensitiveWordPolicy {

    private SensitiveWordPolicy() {}

    public static Verdict mayKeep(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.DESK), Reason.of("not-desk"));
    }
}
