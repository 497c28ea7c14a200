package org.duta.web.outside;

import java.util.List;
import java.util.Objects;
import org.duta.ejb.outside.OutsidePaper;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an address for outside eyes shows.
 *
 * @param paper null if it shows nothing, or nothing any more
 * @param refusal why it shows nothing, or why what was typed was refused
 * @param decision what was typed with a form that was refused, else what was decided before;
 *     likewise {@code comment} and {@code signature}
 */
record OutsideSight(
        @Nullable OutsidePaper paper,
        @Nullable Failure refusal,
        String decision,
        String comment,
        String signature) {

    static OutsideSight of(OutsidePaper paper) {
        return new OutsideSight(
                paper,
                null,
                paper.decision() == null ? "" : paper.decision().code(),
                paper.comment() == null ? "" : paper.comment(),
                "");
    }

    static OutsideSight nothing(Failure refusal) {
        return new OutsideSight(null, refusal, "", "", "");
    }

    /** The same with a form that was refused; nothing else where there is nothing to see. */
    OutsideSight refusing(
            Invalid refused,
            @Nullable String typedDecision,
            @Nullable String typedComment,
            @Nullable String typedSignature) {
        return paper == null
                ? this
                : new OutsideSight(
                        paper,
                        refused,
                        Objects.requireNonNullElse(typedDecision, ""),
                        Objects.requireNonNullElse(typedComment, ""),
                        Objects.requireNonNullElse(typedSignature, ""));
    }

    /** Whether there was something here once. */
    boolean gone() {
        return refusal != null && refusal.problem() == Problem.GONE;
    }

    List<Reason> reasons() {
        return refusal == null ? List.of() : refusal.reasons();
    }
}
