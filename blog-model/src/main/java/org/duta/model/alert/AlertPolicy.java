package org.duta.model.alert;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;

/** Who confirms what was raised, and who says within which time. */
public final class AlertPolicy {

    private AlertPolicy() {}

    /**
     * A duty officer, the desk, or an editor of the lead mission: never whoever raised it, nor
     * anybody with a hand in the edition.
     */
    public static Verdict mayConfirm(Actor actor, Confirmation owed, Revision revision) {
        String mission = revision.content().mission();
        if (!PostPolicy.isOnDuty(actor, mission)
                && !actor.holdsAnywhere(Role.DESK)
                && !actor.holds(Role.EDITOR, mission)) {
            return Verdict.refused(Problem.NOT_ALLOWED, Reason.of("not-confirmer", mission));
        }
        if (actor.handle().equals(owed.raisedBy())) {
            return Verdict.refused(Problem.FOUR_EYES, Reason.of("raised-it"));
        }
        return revision.hasHandOf(actor.handle())
                ? Verdict.refused(Problem.FOUR_EYES, Reason.of("four-eyes"))
                : Verdict.allowed();
    }

    /** Seeing and changing within how many minutes an alert is confirmed. */
    public static Verdict mayManageRule(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
