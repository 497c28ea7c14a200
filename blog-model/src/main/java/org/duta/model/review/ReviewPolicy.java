package org.duta.model.review;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;

/** Who may decide a step of a review, by its role and four eyes, and who makes the rules. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /** Whether it is the actor's turn, and the actor had no hand in what is decided. */
    public static Verdict mayDecide(Actor actor, Review review, Revision revision) {
        if (review.turnOf(actor).isEmpty()) {
            ReviewStep step = review.turn().get(0);
            return Verdict.refused(
                    Problem.NOT_ALLOWED,
                    Reason.of("not-decider", step.role().name(), step.mission()));
        }
        return revision.hasHandOf(actor.handle())
                ? Verdict.refused(Problem.FOUR_EYES, Reason.of("four-eyes"))
                : Verdict.allowed();
    }

    /** Seeing and changing what missions and topics ask of reviews. */
    public static Verdict mayManageRules(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
