package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.ReviewStep;

/**
 * Lets somebody say that they will decide what waits for them, so that nobody else reads it too.
 */
@Stateless
public class ClaimStep {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * Does nothing if the actor has claimed it already.
     *
     * @throws Conflict if the post isn't in review
     * @throws NotAllowed if the actor can't decide it, or somebody else has claimed it
     */
    public void claim(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.APPROVE);
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        ReviewPolicy.mayDecide(actor, review, revisions.get(review.revisionId()), now).enforce();
        List<ReviewStep> claimed = review.claim(actor, now);
        if (!claimed.isEmpty()) {
            events.fire(StepsClaimed.of(actor.handle(), review, claimed));
        }
    }
}
