package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.notification.Notifications.News;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;

/**
 * Tells a stand-in, when an absence has begun, of the steps that waited for whoever is away. Each
 * once, on however many nodes this is done at once: nobody is told twice that a step is theirs.
 */
@Stateless
public class TellStandIns {

    /**
     * So long after its beginning an absence is looked at, again and again: what was submitted just
     * before, and is committed just after, told no stand-in yet.
     */
    private static final Duration LOOKED_AT = Duration.ofMinutes(5);

    private static final String UNTOLD =
            " not exists (select 1 from stand_in_told t where t.absence_id = a.id)";

    @PersistenceContext EntityManager entities;
    @Inject Deciders deciders;
    @Inject Notifications notifications;
    @Inject Clock clock;

    public void tell() {
        Instant now = clock.instant();
        open(now).forEach(row -> tell((UUID) row[0], (UUID) row[1], (String) row[2], now));
        settle(now);
    }

    /**
     * A step has a due time from when its turn comes. In one order everywhere, so that two nodes
     * wait for each other and never in a circle.
     */
    @SuppressWarnings("unchecked")
    private List<Object[]> open(Instant now) {
        return entities.createNativeQuery(
                        "select distinct s.id, s.review_id, a.stand_in"
                                + " from absence a join held_role h on h.person_handle = a.stand_in"
                                + " and h.lent"
                                + " join review_step s on s.role = h.role"
                                + " and s.mission = h.mission_code"
                                + " join review r on r.id = s.review_id"
                                + " where a.begins_at <= ?1 and ?1 < a.ends_at and"
                                + UNTOLD
                                + " and r.state = 'OPEN' and s.decision is null"
                                + " and s.due_at is not null order by s.id, a.stand_in")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
    }

    private void tell(UUID stepId, UUID reviewId, String standIn, Instant now) {
        Review review = Objects.requireNonNull(entities.find(Review.class, reviewId));
        Post post = Objects.requireNonNull(entities.find(Post.class, review.postId()));
        ReviewStep step =
                review.steps().stream()
                        .filter(one -> one.id().equals(stepId))
                        .findFirst()
                        .orElseThrow();
        boolean may =
                deciders.of(post, review, step, now).stream()
                        .anyMatch(actor -> actor.handle().equals(standIn));
        if (may && Deciders.isFree(step, standIn)) {
            notifications.tell(standIn, new News(Occasion.YOUR_TURN, post, null, stepId));
        }
    }

    private void settle(Instant now) {
        entities.createNativeQuery(
                        "insert into stand_in_told select a.id, ?1 from absence a"
                                + " where a.begins_at <= ?2 and"
                                + UNTOLD
                                + " order by a.id on conflict do nothing")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.minus(LOOKED_AT)))
                .executeUpdate();
    }
}
