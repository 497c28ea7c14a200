package org.duta.model.outside;

import java.time.Instant;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;

/** Who may ask for outside eyes, of those who may read the post, and take the question back. */
public final class OutsidePolicy {

    private OutsidePolicy() {}

    /** Whoever may decide what waits, an editor of the lead mission, and the desk. */
    public static Verdict mayAsk(
            Actor actor, Post post, Review review, Revision revision, Instant now) {
        return Verdict.allowedIf(
                isInCharge(actor, post)
                        || ReviewPolicy.mayDecide(actor, review, revision, now).isAllowed(),
                Reason.of("outside-not-yours"));
    }

    /** Whoever asked, an editor of the lead mission, and the desk. */
    public static Verdict mayRevoke(Actor actor, Post post, OutsideReading reading) {
        return Verdict.allowedIf(
                isInCharge(actor, post) || actor.handle().equals(reading.askedBy()),
                Reason.of("outside-not-yours"));
    }

    private static boolean isInCharge(Actor actor, Post post) {
        return actor.holds(Role.EDITOR, post.mission()) || actor.holdsAnywhere(Role.DESK);
    }
}
