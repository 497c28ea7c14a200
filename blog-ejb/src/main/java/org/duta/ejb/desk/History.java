package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.duta.ejb.audit.AuditFinder;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.post.PostEvent;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Readings;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.WordComparison;

/** The revisions of a post, what changed between them, and who did what. */
@Stateless
public class History {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Readings readings;
    @Inject AuditFinder audit;

    /**
     * A frozen revision.
     *
     * @param hands the handles of everybody with a hand in the edition until then
     */
    public record RevisionView(
            int number,
            String hash,
            int edition,
            String frozenBy,
            Instant frozenAt,
            List<String> hands,
            RevisionContent content) {}

    /**
     * What changed from one revision to another, by words.
     *
     * @param typed who had typed what in the later one
     */
    public record Comparison(
            RevisionView from,
            RevisionView to,
            List<WordComparison.Segment> title,
            List<WordComparison.Segment> summary,
            List<WordComparison.Segment> text,
            Attribution typed) {}

    /** Oldest first. */
    public List<RevisionView> revisions(Actor actor, UUID postId) {
        posts.read(actor, postId);
        return revisions.all(postId).stream().map(History::view).toList();
    }

    /**
     * @throws NotFound if there is no such revision
     */
    public RevisionView revision(Actor actor, UUID postId, int number) {
        posts.read(actor, postId);
        return view(revisions.get(postId, number));
    }

    /**
     * @throws NotFound if one of the revisions isn't there
     */
    public Comparison compare(Actor actor, UUID postId, int from, int to) {
        posts.read(actor, postId);
        RevisionView before = view(revisions.get(postId, from));
        Revision later = revisions.get(postId, to);
        RevisionView after = view(later);
        RevisionContent old = before.content();
        RevisionContent now = after.content();
        return new Comparison(
                before,
                after,
                WordComparison.between(old.title(), now.title()),
                WordComparison.between(old.summary(), now.summary()),
                WordComparison.between(old.text(), now.text()),
                later.attribution());
    }

    /**
     * Who had typed what in a revision's text.
     *
     * @throws NotFound if there is no such revision
     */
    public Attribution attribution(Actor actor, UUID postId, int number) {
        posts.read(actor, postId);
        return revisions.get(postId, number).attribution();
    }

    /** The number of the revision that the actor read last. */
    public OptionalInt lastRead(Actor actor, UUID postId) {
        return readings.last(actor.handle(), postId);
    }

    public void noteRead(Actor actor, UUID postId, int revision) {
        posts.read(actor, postId);
        readings.note(actor.handle(), postId, revision);
    }

    /** Everything that was done to the post, oldest first. */
    public List<AuditLine> trail(Actor actor, UUID postId) {
        posts.read(actor, postId);
        return audit.of(PostEvent.subjectOf(postId));
    }

    private static RevisionView view(Revision revision) {
        return new RevisionView(
                revision.number(),
                revision.hash(),
                revision.editionNumber(),
                revision.frozenBy(),
                revision.frozenAt(),
                revision.hands(),
                revision.content());
    }
}
