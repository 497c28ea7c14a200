package org.duta.model.post;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Gathers what is wrong with something that was sent, so that all of it can be told at once. */
public final class Faults {

    private final List<Reason> reasons = new ArrayList<>();

    public void add(Reason reason) {
        reasons.add(reason);
    }

    /** What a reading gives, or {@code otherwise} with its refusal kept. */
    public <T> T orElse(T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Invalid refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            reasons.addAll(refused.reasons());
            return otherwise;
        }
    }

    /**
     * @throws Invalid with every reason at once, if there is any
     */
    public void enforce() {
        if (!reasons.isEmpty()) {
            throw new Invalid(Problem.INVALID, reasons);
        }
    }
}
