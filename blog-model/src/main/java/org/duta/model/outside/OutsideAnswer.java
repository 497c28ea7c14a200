package org.duta.model.outside;

import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside decided.
 *
 * @param comment why; only who clears may leave it out
 * @param signature their own name as they typed it
 */
public record OutsideAnswer(OutsideDecision decision, @Nullable String comment, String signature) {

    /** UTF-16 units. */
    public static final int LONGEST_COMMENT = 4_000;

    /**
     * Reads what was typed.
     *
     * @throws Invalid with everything at once that isn't as it should be
     */
    public static OutsideAnswer of(
            @Nullable String decision, @Nullable String comment, @Nullable String signature) {
        Faults faults = new Faults();
        OutsideDecision decided =
                faults.orElse(
                        OutsideDecision.CLEAR,
                        () -> OutsideDecision.of(decision == null ? "" : decision));
        OutsideAnswer answer =
                new OutsideAnswer(
                        decided,
                        faults.orElse("", () -> commentOf(decided, comment)),
                        faults.orElse(
                                "",
                                () ->
                                        Typed.line(
                                                "signature",
                                                signature,
                                                OutsideRequest.LONGEST_NAME,
                                                Reason.of("outside-unsigned"))));
        faults.enforce();
        return answer;
    }

    private static @Nullable String commentOf(OutsideDecision decided, @Nullable String given) {
        String comment =
                Typed.optional(
                        "comment",
                        given,
                        LONGEST_COMMENT,
                        Reason.of("outside-comment-too-long", LONGEST_COMMENT));
        if (comment == null && decided == OutsideDecision.OBJECT) {
            throw new Invalid(Problem.INVALID, Reason.of("outside-comment-missing"));
        }
        return comment;
    }

    /** Whether the signature is that name, whatever its capitals and spaces. */
    boolean isSignedBy(String name) {
        return signature.replace(" ", "").equalsIgnoreCase(name.replace(" ", ""));
    }
}
