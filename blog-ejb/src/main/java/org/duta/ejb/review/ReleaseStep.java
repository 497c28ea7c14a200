package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;

/** Gives a claimed step back to everybody who may decide it. */
@Stateless
public class ReleaseStep {

    @Inject Posts posts;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if the post isn't in review
     * @throws NotAllowed if the actor has claimed nothing, and nothing that others have is overdue
     */
    public void release(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.APPROVE);
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        ReviewPolicy.mayRelease(actor, review, now).enforce();
        events.fire(StepsReleased.of(actor.handle(), review, review.release(actor, now)));
    }
}
