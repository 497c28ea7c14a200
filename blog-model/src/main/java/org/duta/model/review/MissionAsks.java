package org.duta.model.review;

import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * What a mission asks of the review of its posts.
 *
 * @param asContributor its editor clears what it contributes to
 * @param legal the lawyers clear what it leads or contributes to
 * @param dueHours within how many hours its people decide, once it is their turn
 */
public record MissionAsks(boolean asContributor, boolean legal, int dueHours) {

    public static final int LONGEST_HOURS = 720;

    /** Of a mission without a rule. */
    public static final MissionAsks USUAL = new MissionAsks(false, false, 24);

    /**
     * @throws Invalid if the hours aren't 1 to {@link #LONGEST_HOURS}
     */
    public MissionAsks {
        if (dueHours < 1 || dueHours > LONGEST_HOURS) {
            throw new Invalid(Problem.INVALID, Reason.of("due-hours", LONGEST_HOURS));
        }
    }

    /** For the trail. */
    @Override
    public String toString() {
        return "as-contributor=" + asContributor + ", legal=" + legal + ", due-hours=" + dueHours;
    }
}
