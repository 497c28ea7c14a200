package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.post.Revisions;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;
import org.duta.model.review.RoutePolicy;

/** Knows for whom a step of a review waits; the rules are the review's own. */
@Stateless
public class Deciders {

    @PersistenceContext EntityManager entities;
    @Inject ActorFinder actors;
    @Inject Revisions revisions;

    /**
     * Whoever may decide a step now, stand-ins among them, or could if somebody else hadn't claimed
     * it; once it is overdue, the desk too. Nobody who had a hand in what is decided, or may not
     * read it.
     */
    public List<Actor> of(Post post, Review review, ReviewStep step, Instant now) {
        Revision revision = revisions.get(review.revisionId());
        return Stream.concat(
                        holders(step.role(), step.mission()).stream(),
                        isOverdue(step, now)
                                ? holders(Role.DESK, RoutePolicy.DESK_UNIT).stream()
                                : Stream.empty())
                .distinct()
                .filter(handle -> !revision.hasHandOf(handle))
                .map(actors::byHandle)
                .flatMap(Optional::stream)
                .filter(actor -> PostPolicy.mayRead(actor, post).isAllowed())
                .filter(actor -> review.turnOf(actor, now).contains(step))
                .toList();
    }

    /** Whether nobody else has claimed it. */
    static boolean isFree(ReviewStep step, String handle) {
        String claimant = step.claimedBy();
        return claimant == null || claimant.equals(handle);
    }

    private static boolean isOverdue(ReviewStep step, Instant now) {
        Instant due = step.dueAt();
        return due != null && !now.isBefore(due);
    }

    private List<String> holders(Role role, String mission) {
        List<?> handles =
                entities.createNativeQuery(
                                "select distinct person_handle from held_role where role = ?1"
                                        + " and mission_code = ?2 order by 1")
                        .setParameter(1, role.name())
                        .setParameter(2, mission)
                        .getResultList();
        return handles.stream().map(String.class::cast).toList();
    }
}
