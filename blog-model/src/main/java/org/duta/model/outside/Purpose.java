package org.duta.model.outside;

import java.util.Locale;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** What outside eyes are asked for. */
public enum Purpose {
    FACT_CHECK,
    CLEARANCE;

    /** As the API and the bundles call it, for example {@code fact-check}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws Invalid if there is no such purpose
     */
    public static Purpose of(String code) {
        for (Purpose purpose : values()) {
            if (purpose.code().equals(code)) {
                return purpose;
            }
        }
        throw new Invalid(Problem.INVALID, Reason.of("outside-purpose", code));
    }
}
