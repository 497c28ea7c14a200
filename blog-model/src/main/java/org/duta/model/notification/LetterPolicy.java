package org.duta.model.notification;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/** Who looks after the mail. */
public final class LetterPolicy {

    private LetterPolicy() {}

    /** Seeing what couldn't be sent, without what it says, and having it tried again. */
    public static Verdict mayManage(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
