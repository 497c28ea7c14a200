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
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.ReviewState;
import org.duta.model.review.ReviewStep;
import org.jspecify.annotations.Nullable;

/** Decides the actor's step of a review in favour of one revision's hash. */
@Stateless
public class ApprovePost {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the revision that the actor read
     * @throws Invalid if no hash was given
     * @throws Conflict if the post isn't in review, or another revision is under review
     * @throws NotAllowed if it isn't the actor's turn, the actor had a hand in the edition, or
     *     somebody else has claimed the step
     */
    public void approve(
            Actor actor, UUID postId, @Nullable String seenHash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.APPROVE);
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        ReviewPolicy.mayDecide(actor, review, revisions.get(review.revisionId()), now).enforce();
        review.expectHash(TextRules.needed(seenHash, "hash-missing"));
        List<ReviewStep> decided = review.approve(actor, note, now);
        post.approve(review.state() == ReviewState.APPROVED, now);
        events.fire(PostApproved.of(actor.handle(), post, review, decided));
    }
}
