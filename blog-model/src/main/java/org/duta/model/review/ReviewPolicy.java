package org.duta.model.review;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;

/** Who may decide a step of a review: the role that it names, and four eyes. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    public static Verdict mayDecide(Actor actor, ReviewStep step, Revision revision) {
        if (!actor.holds(step.role(), step.mission())) {
            return Verdict.refused(
                    Problem.NOT_ALLOWED,
                    Reason.of("not-decider", step.role().name(), step.mission()));
        }
        return revision.hasHandOf(actor.handle())
                ? Verdict.refused(Problem.FOUR_EYES, Reason.of("four-eyes"))
                : Verdict.allowed();
    }
}
