package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.publication.JournalEntry;
import org.duta.model.review.Review;
import org.jspecify.annotations.Nullable;

/** Makes the approved revision what readers see, byte for byte, in one transaction. */
@Stateless
public class PublishPost {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject ShowEdition showEdition;
    @Inject FaultPoints faults;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the approved revision that the actor saw, if given
     * @param note what a later edition puts right, told in public; without one it is a minor change
     * @throws Conflict if the post isn't approved, another revision is, or an embargo lasts longer
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void publish(
            Actor actor, UUID postId, @Nullable String seenHash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.PUBLISH);
        Review review = reviews.latest(postId);
        review.expectApproved(seenHash);
        PostPolicy.mayPublish(actor, post).enforce();
        JournalEntry entry = showEdition.publish(post, revisions.get(review.revisionId()), note);
        events.fire(
                PostPublished.by(
                        actor.handle(), postId, entry.edition(), review.hash(), entry.sequence()));
        faults.reach("publish.before-commit");
    }

    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostPublished event) {
        faults.reach("publish.committed");
    }
}
