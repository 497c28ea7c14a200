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
import org.duta.model.kernel.Slug;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;
import org.duta.model.post.TextRules;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Publication;
import org.duta.model.render.Rendered;
import org.duta.model.review.Review;
import org.jspecify.annotations.Nullable;

/** Makes the approved revision what readers see, byte for byte, in one transaction. */
@Stateless
public class PublishPost {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Publications publications;
    @Inject Journal journal;
    @Inject FaultPoints faults;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the approved revision that the actor saw, if given
     * @param note what a later edition puts right, told in public; without one it is a minor change
     * @throws Conflict if the post isn't approved, or another revision is
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void publish(
            Actor actor, UUID postId, @Nullable String seenHash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.PUBLISH);
        Review review = reviews.latest(postId);
        if (seenHash != null) {
            review.expectHash(seenHash);
        }
        review.expectApproved();
        PostPolicy.mayPublish(actor, post).enforce();
        JournalEntry entry = show(post, revisions.get(review.revisionId()), note);
        events.fire(
                new PostPublished(
                        actor.handle(), postId, entry.edition(), review.hash(), entry.sequence()));
        faults.reach("publish.before-commit");
    }

    private JournalEntry show(Post post, Revision revision, @Nullable String note) {
        Rendered rendered = PostRendering.of(post.id(), revision.content().text(), post.language());
        faults.reach("publish.rendered");
        Publication shown = publications.find(post.id()).orElse(null);
        JournalEntry entry =
                journal.append(
                        op(shown), post.id(), revision.editionNumber(), noteFor(shown, note));
        faults.reach("publish.journalled");
        Slug slug = publications.slugFor(post);
        post.publish(slug, entry.at());
        if (shown == null) {
            publications.add(
                    new Publication(
                            revision, rendered, slug.value(), post.translationGroup(), entry));
        } else {
            shown.replace(revision, rendered, entry);
        }
        faults.reach("publish.shown");
        return entry;
    }

    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostPublished event) {
        faults.reach("publish.committed");
    }

    private static JournalOp op(@Nullable Publication shown) {
        if (shown == null) {
            return JournalOp.PUBLISHED;
        }
        return shown.withdrawn() ? JournalOp.RESTORED : JournalOp.CORRECTED;
    }

    private static @Nullable String noteFor(@Nullable Publication shown, @Nullable String note) {
        return shown == null ? null : TextRules.optional(note);
    }
}
