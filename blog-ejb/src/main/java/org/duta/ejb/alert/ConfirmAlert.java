package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.Journal;
import org.duta.ejb.publication.PostConfirmed;
import org.duta.ejb.publication.Publications;
import org.duta.model.alert.AlertPolicy;
import org.duta.model.alert.Confirmation;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.jspecify.annotations.Nullable;

/**
 * A second person stands by what was raised. Nothing was put right, so the journal says that the
 * edition was published: now as it is without the line that nobody had confirmed it. Of a drill the
 * journal knows nothing.
 */
@Stateless
public class ConfirmAlert {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Publications publications;
    @Inject Journal journal;
    @Inject Confirmations confirmations;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the revision that the actor read
     * @throws Invalid if no hash was given
     * @throws Conflict if nothing awaits confirmation, or another revision does
     * @throws NotAllowed if the actor may not confirm, raised it, or had a hand in the edition
     */
    public void confirm(
            Actor actor, UUID postId, @Nullable String seenHash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.CONFIRM);
        Confirmation owed = confirmations.of(post).orElseThrow();
        AlertPolicy.mayConfirm(actor, owed, revisions.get(owed.revisionId())).enforce();
        owed.expectHash(TextRules.needed(seenHash, "hash-missing"));
        String said = TextRules.optional(note);
        Recorded confirmed = post.isDrill() ? practise(actor, owed, said) : show(actor, owed, said);
        Instant now = clock.instant();
        post.confirm(now);
        owed.confirm(actor.handle(), said, now);
        events.fire(confirmed);
    }

    private Recorded show(Actor actor, Confirmation owed, @Nullable String said) {
        UUID postId = owed.postId();
        JournalEntry entry = journal.append(JournalOp.PUBLISHED, postId, owed.edition(), null);
        publications.get(postId).confirm(entry);
        return new PostConfirmed(
                actor.handle(), postId, owed.edition(), owed.hash(), entry.sequence(), said);
    }

    private static Recorded practise(Actor actor, Confirmation owed, @Nullable String said) {
        return new DrillConfirmed(actor.handle(), owed.postId(), owed.edition(), owed.hash(), said);
    }
}
