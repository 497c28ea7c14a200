package org.duta.ejb.review;

import java.time.Instant;
import java.util.List;
import org.duta.model.identity.Role;
import org.duta.model.review.Decision;
import org.duta.model.review.Ground;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewState;
import org.duta.model.review.ReviewStep;
import org.jspecify.annotations.Nullable;

/**
 * How a step of a review stands.
 *
 * @param turn whether it waits for its decision now
 * @param dueAt when it has to be decided; null before its turn
 * @param claimedBy the handle of whoever has said that they will decide it
 * @param escalated whether the desk decided it because nobody else had in time
 * @param by the handle of whoever decided
 * @param note what was said with the decision
 */
public record StepStanding(
        int stage,
        Role role,
        String mission,
        List<Ground> grounds,
        boolean turn,
        @Nullable Instant dueAt,
        @Nullable String claimedBy,
        boolean escalated,
        @Nullable Decision decision,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String note) {

    /** Whether it should have been decided by then. */
    public boolean overdue(Instant now) {
        return turn && dueAt != null && !now.isBefore(dueAt);
    }

    /** Every step of a review, in the order of the route. */
    public static List<StepStanding> of(Review review) {
        List<ReviewStep> turn = review.state() == ReviewState.OPEN ? review.turn() : List.of();
        return review.steps().stream().map(step -> of(step, turn.contains(step))).toList();
    }

    private static StepStanding of(ReviewStep step, boolean turn) {
        return new StepStanding(
                step.stage(),
                step.role(),
                step.mission(),
                step.grounds(),
                turn,
                step.dueAt(),
                step.claimedBy(),
                step.escalated(),
                step.decision(),
                step.decidedBy(),
                step.decidedAt(),
                step.note());
    }
}
