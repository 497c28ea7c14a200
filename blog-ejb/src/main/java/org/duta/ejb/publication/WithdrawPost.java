package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Takes a post down. Its address goes on answering, with the public reason. A next edition that was
 * scheduled doesn't bring it back by itself.
 */
@Stateless
public class WithdrawPost {

    @Inject Posts posts;
    @Inject Publications publications;
    @Inject Journal journal;
    @Inject Replacements replacements;
    @Inject UnschedulePost unschedulePost;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param reason told in public
     * @param replacement the id or address of the live post that readers are sent to, if there is
     *     one
     * @throws Invalid if no reason was given, or the replacement isn't another live post
     * @throws Conflict if the post isn't live
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void withdraw(
            Actor actor, UUID postId, @Nullable String reason, @Nullable String replacement) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.WITHDRAW);
        PostPolicy.mayKeepLive(actor, post).enforce();
        String told = TextRules.needed(reason, "note-missing").strip();
        replacements.require(replacement, postId);
        Publication shown = publications.get(postId);
        JournalEntry entry = journal.append(JournalOp.WITHDRAWN, postId, shown.edition(), told);
        // Whoever had the journal's head before may have taken it down; nobody can from here on.
        UUID inItsPlace = replacements.of(replacement, postId);
        entry.replacedBy(inItsPlace);
        shown.withdraw(told, entry);
        post.withdraw(clock.instant());
        // Not before the journal's head is locked: whoever publishes takes that first, then the
        // trail's.
        if (post.permits(Move.UNSCHEDULE)) {
            unschedulePost.unschedule(actor, post);
        }
        events.fire(
                new PostWithdrawn(
                        actor.handle(),
                        postId,
                        shown.edition(),
                        told,
                        inItsPlace,
                        entry.sequence()));
    }
}
