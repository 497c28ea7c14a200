package org.duta.model.publication.proof;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/** Who may retire and revoke keys. Nobody may see a private one. */
public final class KeyPolicy {

    private KeyPolicy() {}

    public static Verdict mayManage(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
