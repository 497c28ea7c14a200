package org.duta.model.media;

import java.time.Instant;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * That nobody gets a file for the time being.
 *
 * @param person the handle of whoever said so
 * @param reason in their words, for the workspace
 */
public record Withholding(String person, Instant at, String reason) {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    /**
     * A reason as it is kept.
     *
     * @throws Invalid if there are no words in it, or too many
     */
    public static String reason(@Nullable String given) {
        String reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) {
            throw new Invalid(Problem.INVALID, Reason.of("media-reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid(Problem.INVALID, Reason.of("media-reason-too-long", LONGEST_REASON));
        }
        return reason;
    }
}
