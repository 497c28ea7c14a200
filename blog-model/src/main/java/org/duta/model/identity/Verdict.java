package org.duta.model.identity;

import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** A policy's answer: allowed, or refused for a reason that can be told to the one refused. */
public record Verdict(@Nullable Refusal refusal) {

    private static final Verdict ALLOWED = new Verdict(null);

    /** Why not. */
    public record Refusal(Problem problem, Reason reason) {}

    public static Verdict allowed() {
        return ALLOWED;
    }

    public static Verdict refused(Problem problem, Reason reason) {
        return new Verdict(new Refusal(problem, reason));
    }

    public static Verdict allowedIf(boolean condition, Reason otherwise) {
        return condition ? ALLOWED : refused(Problem.NOT_ALLOWED, otherwise);
    }

    public boolean isAllowed() {
        return refusal == null;
    }

    /**
     * @throws NotAllowed with the reason, if this is a refusal
     */
    public void enforce() {
        if (refusal != null) {
            throw new NotAllowed(refusal.problem(), refusal.reason());
        }
    }
}
