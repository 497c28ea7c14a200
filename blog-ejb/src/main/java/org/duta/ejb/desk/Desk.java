package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.coedit.ReplaceText;
import org.duta.ejb.coedit.RevertText;
import org.duta.ejb.desk.DeskPost.Scheduled;
import org.duta.ejb.post.ChangeDetails;
import org.duta.ejb.post.CreatePost;
import org.duta.ejb.post.NewPost;
import org.duta.ejb.post.Posts;
import org.duta.ejb.publication.EmbargoPost;
import org.duta.ejb.publication.LiftEmbargo;
import org.duta.ejb.publication.MovePost;
import org.duta.ejb.publication.SetReviewDate;
import org.duta.ejb.review.ClaimStep;
import org.duta.ejb.review.ReleaseStep;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Faults;
import org.duta.model.post.Move;
import org.duta.model.publication.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * What both doors of the workspace, pages and API, call: each use case together with the post as it
 * is right after, in one transaction, so that the version answered is the one that was made.
 */
@Stateless
public class Desk {

    @PersistenceContext EntityManager entities;
    @Inject Posts posts;
    @Inject CreatePost createPost;
    @Inject ChangeDetails changeDetails;
    @Inject LiveTexts texts;
    @Inject ReplaceText replaceText;
    @Inject RevertText revertText;
    @Inject MakeMove makeMove;
    @Inject ClaimStep claimStep;
    @Inject ReleaseStep releaseStep;
    @Inject EmbargoPost embargoPost;
    @Inject LiftEmbargo liftEmbargo;
    @Inject MovePost movePost;
    @Inject SetReviewDate setReviewDate;
    @Inject DeskPostFinder finder;

    public DeskPost open(Actor actor, UUID postId) {
        return finder.find(actor, postId);
    }

    public DeskPost create(Actor actor, NewPost draft) {
        return create(actor, draft, new Faults());
    }

    /**
     * @param faults what was found wrong so far with what was sent; told together with the rest
     */
    public DeskPost create(Actor actor, NewPost draft, Faults faults) {
        UUID postId = createPost.create(actor, draft, faults);
        return after(actor, postId);
    }

    /** Changes the details, if neither they nor the text have changed since the actor saw them. */
    public DeskPost change(
            Actor actor,
            UUID postId,
            long seenVersion,
            long seenTextVersion,
            DetailsChange change) {
        texts.expect(actor, postId, seenVersion, seenTextVersion);
        return change(actor, postId, seenVersion, change);
    }

    /** Replaces the text, if neither it nor the details have changed since the actor saw them. */
    public DeskPost write(
            Actor actor, UUID postId, long seenVersion, long seenTextVersion, String text) {
        texts.expect(actor, postId, seenVersion, seenTextVersion);
        return write(actor, postId, seenTextVersion, text);
    }

    public DeskPost change(Actor actor, UUID postId, long seenVersion, DetailsChange change) {
        changeDetails.change(actor, postId, seenVersion, change);
        return after(actor, postId);
    }

    /** Replaces the text. */
    public DeskPost write(Actor actor, UUID postId, long seenTextVersion, String text) {
        replaceText.replace(actor, postId, seenTextVersion, text);
        return after(actor, postId);
    }

    /**
     * Takes a text that was written from an older one: what differs is carried over whatever others
     * have written since, unless they have changed the same places.
     */
    public DeskPost mergeText(Actor actor, UUID postId, long baseTextVersion, String text) {
        replaceText.merge(actor, postId, baseTextVersion, text);
        return after(actor, postId);
    }

    /**
     * Goes back to an older version of the text, if neither it nor the details have changed since
     * the actor saw them.
     */
    public DeskPost revert(
            Actor actor, UUID postId, long seenVersion, long seenTextVersion, long toVersion) {
        texts.expect(actor, postId, seenVersion, seenTextVersion);
        revertText.revert(actor, postId, seenTextVersion, toVersion);
        return after(actor, postId);
    }

    public DeskPost move(Actor actor, UUID postId, MoveRequest request) {
        makeMove.make(actor, postId, request);
        return after(actor, postId);
    }

    /**
     * Sets another time for a scheduled edition, if it still has the one that the actor saw: takes
     * that back and schedules anew, in one transaction.
     *
     * @param at see {@link DueTime#read}
     * @throws Conflict if it has another time by now, or none
     */
    public DeskPost reschedule(Actor actor, UUID postId, Instant seen, String at, ZoneId zone) {
        posts.lock(actor, postId);
        DeskPost post = finder.find(actor, postId);
        Scheduled scheduled = post.scheduled();
        if (scheduled == null || post.revision() == null || !scheduled.at().equals(seen)) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("time-changed"));
        }
        makeMove.make(actor, postId, MoveRequest.of(Move.UNSCHEDULE));
        makeMove.make(
                actor,
                postId,
                new MoveRequest(
                        Move.SCHEDULE.code(),
                        post.revision().hash(),
                        scheduled.note(),
                        null,
                        at,
                        zone.getId(),
                        null));
        return after(actor, postId);
    }

    /** Keeps the post for some people; see {@link EmbargoPost#embargo}. */
    public DeskPost embargo(
            Actor actor,
            UUID postId,
            long seenVersion,
            @Nullable String at,
            @Nullable String zone,
            List<String> people) {
        embargoPost.embargo(actor, postId, seenVersion, at, zone, people);
        return after(actor, postId);
    }

    public DeskPost liftEmbargo(Actor actor, UUID postId, long seenVersion) {
        liftEmbargo.lift(actor, postId, seenVersion);
        return after(actor, postId);
    }

    /** Gives the draft to another lead mission. */
    public DeskPost moveTo(Actor actor, UUID postId, long seenVersion, String mission) {
        movePost.move(actor, postId, seenVersion, mission);
        return after(actor, postId);
    }

    /** Sets the day by which the live edition is to be looked over; none takes it back. */
    public DeskPost reviewBy(Actor actor, UUID postId, @Nullable String day) {
        setReviewDate.set(actor, postId, day);
        return after(actor, postId);
    }

    /** Says that the actor will decide what waits for them. */
    public DeskPost claim(Actor actor, UUID postId) {
        claimStep.claim(actor, postId);
        return after(actor, postId);
    }

    public DeskPost release(Actor actor, UUID postId) {
        releaseStep.release(actor, postId);
        return after(actor, postId);
    }

    private DeskPost after(Actor actor, UUID postId) {
        entities.flush();
        return finder.find(actor, postId);
    }
}
