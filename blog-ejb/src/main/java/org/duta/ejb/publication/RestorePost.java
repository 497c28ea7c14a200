package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
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

/** Puts a withdrawn post back as it was. */
@Stateless
public class RestorePost {

    @Inject Posts posts;
    @Inject Publications publications;
    @Inject Journal journal;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if the post isn't withdrawn
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void restore(Actor actor, UUID postId, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.RESTORE);
        PostPolicy.mayKeepLive(actor, post).enforce();
        Publication shown = publications.get(postId);
        String told = TextRules.optional(note);
        JournalEntry entry = journal.append(JournalOp.RESTORED, postId, shown.edition(), told);
        shown.restore(entry);
        post.restore(clock.instant());
        events.fire(new PostRestored(actor.handle(), postId, shown.edition(), entry.sequence()));
    }
}
