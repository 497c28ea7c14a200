package org.duta.model.identity;

import org.duta.model.kernel.Reason;

/** Who may say that somebody is away, and who stands in. */
public final class AbsencePolicy {

    private AbsencePolicy() {}

    /** Everybody for themselves, if they clear anything in their own right. */
    public static Verdict mayRecord(Actor actor) {
        return Verdict.allowedIf(actor.clearsInOwnRight(), Reason.of("nothing-to-stand-in-for"));
    }

    public static Verdict mayEnd(Actor actor, Absence absence) {
        return Verdict.allowedIf(
                absence.person().equals(actor.handle()), Reason.of("absence-of-another"));
    }
}
