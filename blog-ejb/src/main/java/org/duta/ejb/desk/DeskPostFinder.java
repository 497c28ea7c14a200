package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.alert.Confirmations;
import org.duta.ejb.alert.DrillFinder;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.desk.DeskPost.ConfirmationOwed;
import org.duta.ejb.desk.DeskPost.Drill;
import org.duta.ejb.desk.DeskPost.Embargoed;
import org.duta.ejb.desk.DeskPost.Emergency;
import org.duta.ejb.desk.DeskPost.LiveEdition;
import org.duta.ejb.desk.DeskPost.ReviewStanding;
import org.duta.ejb.desk.DeskPost.RevisionRef;
import org.duta.ejb.desk.DeskPost.Scheduled;
import org.duta.ejb.desk.DeskPost.Typist;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.Schedules;
import org.duta.ejb.review.Reviews;
import org.duta.ejb.review.StepStanding;
import org.duta.model.alert.AlertPolicy;
import org.duta.model.alert.Confirmation;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Reason;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Edition;
import org.duta.model.post.EditionState;
import org.duta.model.post.Embargo;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.ReviewState;
import org.duta.model.review.ReviewStep;
import org.jspecify.annotations.Nullable;

/** Shows a post to a signed-in person. */
@Stateless
public class DeskPostFinder {

    @Inject LiveTexts texts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject Confirmations confirmations;
    @Inject DrillFinder drills;
    @Inject Schedules schedules;
    @Inject PublishedPostFinder published;
    @Inject MissionFinder missions;
    @Inject PersonFinder people;
    @Inject Clock clock;

    /**
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public DeskPost find(Actor actor, UUID id) {
        Post post = texts.read(actor, id);
        Edition edition = post.current();
        Revision revision = revisions.findLatestUpTo(id, edition.number()).orElse(null);
        Review review = revision == null ? null : reviews.find(revision.id()).orElse(null);
        Confirmation owed = confirmations.of(post).orElse(null);
        Map<String, MissionName> names = missions.names(post.missions());
        Instant now = clock.instant();
        return new DeskPost(
                id,
                post.state(),
                edition.number(),
                post.version(),
                edition.textVersion(),
                nameOf(post.mission(), names),
                edition.contributors().stream().map(code -> nameOf(code, names)).toList(),
                post.language(),
                post.kind(),
                edition.title(),
                edition.summary(),
                edition.text(),
                edition.topics(),
                revisions.countriesOf(post),
                revisions.bylineOf(post),
                edition.bylineChosen(),
                typists(edition),
                post.creator(),
                post.changedAt(),
                revisionRef(revision),
                standing(review, actor, now),
                new AllowedMoves(actor, post, review, revision, mayConfirm(actor, owed), now)
                        .list(),
                post.state() == EditionState.DRAFT && PostPolicy.mayWrite(actor, post).isAllowed(),
                scheduled(post),
                embargo(post),
                post.permitsEmbargo() && PostPolicy.mayEmbargo(actor, post).isAllowed(),
                post.reviewBy(),
                PostPolicy.mayMove(actor, post).isAllowed(),
                liveEdition(post),
                emergency(actor, post, owed, now),
                post.isDrill() ? new Drill(drills.of(id).orElse(null)) : null);
    }

    private Verdict mayConfirm(Actor actor, @Nullable Confirmation owed) {
        return owed == null
                ? Verdict.allowedIf(false, Reason.of("nothing-owed"))
                : AlertPolicy.mayConfirm(actor, owed, revisions.get(owed.revisionId()));
    }

    private @Nullable Emergency emergency(
            Actor actor, Post post, @Nullable Confirmation owed, Instant now) {
        boolean raisable = post.permits(Move.RAISE) && PostPolicy.mayRaise(actor, post).isAllowed();
        if (!raisable && owed == null) {
            return null;
        }
        return new Emergency(
                raisable ? revisions.contentOf(post).hash() : null,
                owed == null
                        ? null
                        : new ConfirmationOwed(
                                owed.raisedBy(),
                                owed.raisedAt(),
                                owed.dueAt(),
                                owed.isOverdue(now),
                                revisions.get(owed.revisionId()).number(),
                                owed.hash()));
    }

    private @Nullable Scheduled scheduled(Post post) {
        return schedules
                .find(post.id())
                .map(
                        schedule ->
                                new Scheduled(
                                        schedule.dueAt(),
                                        schedule.timeZone(),
                                        schedule.scheduledBy(),
                                        schedule.note(),
                                        schedule.failure()))
                .orElse(null);
    }

    private static @Nullable Embargoed embargo(Post post) {
        Embargo embargo = post.embargo();
        return embargo == null
                ? null
                : new Embargoed(embargo.until(), embargo.timeZone(), embargo.people());
    }

    private static MissionName nameOf(String code, Map<String, MissionName> names) {
        return names.getOrDefault(code, new MissionName(code, code, code));
    }

    private List<Typist> typists(Edition edition) {
        Map<String, Integer> typed = edition.typedBy();
        Map<String, PersonCard> cards = people.cards(typed.keySet());
        List<Typist> typists = new ArrayList<>();
        typed.forEach(
                (handle, characters) -> {
                    PersonCard card = cards.get(handle);
                    String name = card == null ? handle : card.name();
                    typists.add(new Typist(handle, name, characters));
                });
        return typists;
    }

    private static @Nullable RevisionRef revisionRef(@Nullable Revision revision) {
        return revision == null
                ? null
                : new RevisionRef(
                        revision.number(),
                        revision.hash(),
                        revision.frozenAt(),
                        revision.frozenBy());
    }

    private static @Nullable ReviewStanding standing(
            @Nullable Review review, Actor actor, Instant now) {
        if (review == null) {
            return null;
        }
        ReviewStep next = review.turn().get(0);
        Optional<ReviewStep> last = review.lastDecided();
        return new ReviewStanding(
                review.state().name(),
                review.revisionNumber(),
                next.role().name(),
                next.mission(),
                last.map(ReviewStep::decidedBy).orElse(null),
                last.map(ReviewStep::note).orElse(null),
                StepStanding.of(review),
                review.state() == ReviewState.OPEN
                        && ReviewPolicy.mayRelease(actor, review, now).isAllowed());
    }

    private @Nullable LiveEdition liveEdition(Post post) {
        Edition live = post.live();
        if (live == null) {
            return null;
        }
        PublishedPost shown = published.find(post.id()).orElseThrow();
        return new LiveEdition(
                live.state(),
                live.number(),
                shown.path(),
                shown.publishedAt(),
                shown.updatedAt(),
                shown.contentHash(),
                shown.withdrawal() == null ? null : shown.withdrawal().reason());
    }
}
