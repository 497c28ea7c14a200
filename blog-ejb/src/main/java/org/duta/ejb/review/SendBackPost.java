package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/** Gives a revision back to its writers, with a note that says why. */
@Stateless
public class SendBackPost {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Invalid if no note was given
     * @throws Conflict if the post is neither in review nor approved
     * @throws NotAllowed if it isn't the actor's turn, the actor had a hand in the edition, or
     *     somebody else has claimed the step
     */
    public void sendBack(Actor actor, UUID postId, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.SEND_BACK);
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        ReviewPolicy.mayDecide(actor, review, revisions.get(review.revisionId()), now).enforce();
        String why = TextRules.needed(note, "note-missing");
        EditionState from = post.state();
        review.sendBack(actor, why, now);
        post.sendBack(now);
        events.fire(new PostSentBack(actor.handle(), postId, from, review.revisionNumber(), why));
    }
}
