package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.ShowEdition;
import org.duta.model.alert.Confirmation;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Readiness;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.post.TextRules;
import org.duta.model.publication.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an alert's draft at once. It is the one exception to review before publishing: the
 * exact revision is frozen as ever, readers are told that nobody has confirmed it, and a
 * confirmation is owed from now on. Of a drill the same is done, and nothing is published.
 */
@Stateless
public class RaiseAlert {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject ShowEdition showEdition;
    @Inject Confirmations confirmations;
    @Inject AlertRules rules;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the content that the actor saw, if given
     * @param note of a later edition: what it puts right, told in public
     * @throws Conflict if there is no draft, it isn't an alert's, or it says something else by now
     * @throws NotAllowed if the actor isn't on duty for the lead mission
     * @throws Invalid with everything that the draft lacks
     */
    public void raise(Actor actor, UUID postId, @Nullable String seenHash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.RAISE);
        PostPolicy.mayRaise(actor, post).enforce();
        Readiness.check(post.current());
        Revision revision = freeze(actor, post, seenHash);
        if (post.isDrill()) {
            practise(actor, post, revision);
        } else {
            show(actor, post, revision, note);
        }
    }

    private void show(Actor actor, Post post, Revision revision, @Nullable String note) {
        JournalEntry entry = showEdition.raise(post, revision, note);
        Confirmation owed = owe(actor, revision, entry.at());
        events.fire(
                new PostPublished(
                        actor.handle(),
                        post.id(),
                        entry.edition(),
                        revision.hash(),
                        entry.sequence(),
                        null,
                        new PostPublished.Raised(owed.dueAt(), TextRules.optional(note))));
    }

    /** All that is done in earnest and that readers don't see. */
    private void practise(Actor actor, Post post, Revision revision) {
        Instant now = clock.instant();
        post.awaitConfirmation(now);
        Confirmation owed = owe(actor, revision, now);
        events.fire(
                new DrillRaised(
                        actor.handle(), post.id(), owed.edition(), revision.hash(), owed.dueAt()));
    }

    private Confirmation owe(Actor actor, Revision revision, Instant now) {
        Confirmation owed = new Confirmation(revision, actor.handle(), now, rules.rule().within());
        confirmations.add(owed);
        return owed;
    }

    private Revision freeze(Actor actor, Post post, @Nullable String seenHash) {
        RevisionContent content = revisions.contentOf(post);
        if (seenHash != null && !seenHash.equals(content.hash())) {
            throw new Conflict(Problem.STALE_HASH, Reason.of("stale-draft"));
        }
        Revision revision = post.raise(actor.handle(), content, clock.instant());
        revisions.add(revision);
        return revision;
    }
}
