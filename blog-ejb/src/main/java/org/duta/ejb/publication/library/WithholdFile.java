package org.duta.ejb.publication.library;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.media.MediaEvent;
import org.duta.ejb.publication.Journal;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.PostShownAnew;
import org.duta.ejb.publication.Publications;
import org.duta.ejb.publication.Renewals;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.Withholding;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file out of everybody's sight, wherever it stands, and gives it back. Posts stay as they
 * were cleared; whatever Duta writes anew says that it is withheld, and the change journal that it
 * is to be asked for anew. One transaction: no node goes on with what it remembers.
 */
@Stateless
public class WithholdFile {

    @PersistenceContext EntityManager entities;
    @Inject PostPictures pictures;
    @Inject LibraryFinder library;
    @Inject Journal journal;
    @Inject Publications publications;
    @Inject Renewals renewals;
    @Inject Clock clock;
    @Inject Event<Recorded> events;
    @Inject Event<FileWithheld> told;

    /**
     * @param reason for the workspace and the trail
     * @throws NotFound if there is no such file that the actor may see
     * @throws NotAllowed if the actor is neither an editor of the missions whose it is nor of the
     *     desk
     * @throws Invalid if there is no reason, or it is too long
     * @throws Conflict if it is withheld already, or isn't ready
     */
    public void withhold(Actor actor, UUID id, @Nullable String reason) {
        mayDecide(actor, file(actor, id)).enforce();
        change(actor, id, false, Withholding.reason(reason));
    }

    /**
     * @param reason for the trail
     * @throws NotFound if there is no such file that the actor may see
     * @throws NotAllowed as {@link #withhold}
     * @throws Invalid as {@link #withhold}
     * @throws Conflict if it isn't withheld
     */
    public void release(Actor actor, UUID id, @Nullable String reason) {
        mayDecide(actor, file(actor, id)).enforce();
        change(actor, id, true, Withholding.reason(reason));
    }

    /** Posts, then the journal's head, then the trail: as whoever publishes takes them. */
    private void change(Actor actor, UUID id, boolean released, String reason) {
        List<UUID> live = lockLive(id);
        Instant at = journal.takeTurn(id);
        MediaFile file = lock(id);
        if (released) {
            file.release();
            events.fire(MediaEvent.released(actor.handle(), file, reason));
        } else {
            file.withhold(new Withholding(actor.handle(), clock.instant(), reason));
            events.fire(MediaEvent.withheld(file));
        }
        live.forEach(post -> events.fire(shownAnew(actor, post, file, at, reason)));
        library.postsUsing(id)
                .forEach(post -> told.fire(new FileWithheld(actor.handle(), post, released)));
        // What was published meanwhile has no line of the journal about it.
        renewals.add();
    }

    /** Nothing was put right: the same edition comes out as other bytes. */
    private PostShownAnew shownAnew(
            Actor actor, UUID post, MediaFile file, Instant at, String reason) {
        Publication shown = publications.get(post);
        JournalEntry entry = journal.write(JournalOp.PUBLISHED, post, shown.edition(), null, at);
        shown.showAnew(entry);
        return new PostShownAnew(
                actor.handle(),
                post,
                shown.edition(),
                entry.sequence(),
                file.id(),
                file.withholding().isEmpty(),
                reason);
    }

    /** The posts in which readers see it. */
    private List<UUID> lockLive(UUID id) {
        List<?> posts =
                entities.createNativeQuery(
                                "select s.post_id from shown_media s join publication b"
                                        + " using (post_id) where s.media_id = ?1"
                                        + " and b.withdrawn_at is null order by s.post_id")
                        .setParameter(1, id)
                        .getResultList();
        return posts.stream()
                .map(post -> entities.find(Post.class, post, LockModeType.PESSIMISTIC_WRITE))
                .filter(post -> !publications.get(post.id()).withdrawn())
                .map(Post::id)
                .toList();
    }

    /** Whether the person may withhold it and release it. */
    public boolean isAllowed(Actor actor, UUID id) {
        return pictures.view(actor, id).isPresent()
                && mayDecide(actor, file(actor, id)).isAllowed();
    }

    /** Whether the person may look at it while it is withheld: whoever brought it, or decides. */
    public boolean mayLook(Actor actor, UUID id) {
        return pictures.view(actor, id)
                .filter(
                        file ->
                                file.uploadedBy().equals(actor.handle())
                                        || isAllowed(actor, file.id()))
                .isPresent();
    }

    private MediaFile file(Actor actor, UUID id) {
        if (pictures.view(actor, id).isEmpty()) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        return Objects.requireNonNull(entities.find(MediaFile.class, id));
    }

    private MediaFile lock(UUID id) {
        MediaFile file = Objects.requireNonNull(entities.find(MediaFile.class, id));
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }

    /** A post's file is that of whoever may withdraw the post; the library's, of its missions. */
    private Verdict mayDecide(Actor actor, MediaFile file) {
        return file.postId()
                .map(home -> PostPolicy.mayKeepLive(actor, entities.find(Post.class, home)))
                .orElseGet(() -> MediaPolicy.mayWithhold(actor, missionsOf(file.uploadedBy())));
    }

    private List<String> missionsOf(String person) {
        List<?> codes =
                entities.createNativeQuery(
                                "select distinct m.mission_code from membership m"
                                        + " where m.person_handle = ?1")
                        .setParameter(1, person)
                        .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }
}
