package org.duta.model.outside;

import java.util.Locale;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What somebody outside says to a revision. It is advice: no step is decided by it. */
public enum OutsideDecision {
    CLEAR,
    OBJECT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Invalid if it is neither
     */
    public static OutsideDecision of(String code) {
        for (OutsideDecision decision : values()) {
            if (decision.code().equals(code)) {
                return decision;
            }
        }
        throw new Invalid(Problem.INVALID, Reason.of("outside-decision"));
    }
}
