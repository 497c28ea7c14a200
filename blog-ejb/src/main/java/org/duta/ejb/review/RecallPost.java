package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.review.Review;

/** Reopens a submitted or approved text, which voids every approval of it. */
@Stateless
public class RecallPost {

    @Inject Posts posts;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if the post is neither in review nor approved
     */
    public void recall(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.RECALL);
        PostPolicy.maySubmit(actor, post).enforce();
        EditionState from = post.state();
        Review review = reviews.latest(postId);
        review.recall();
        post.recall(clock.instant());
        events.fire(new PostRecalled(actor.handle(), postId, from, review.revisionNumber()));
    }
}
