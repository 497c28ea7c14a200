package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.notification.Notifications.News;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;

/**
 * Reminds whoever may decide a step when three quarters of its time are over, and tells them, and
 * the desk, when it is overdue. Each once, on however many nodes this is done at once.
 */
@Stateless
public class RemindDeciders {

    private static final int AT_ONCE = 50;

    private static final String UNTOLD =
            " and not exists (select 1 from step_reminder m where m.step_id = s.id"
                    + " and m.occasion = '%s')";

    @PersistenceContext EntityManager entities;
    @Inject Deciders deciders;
    @Inject Notifications notifications;
    @Inject Clock clock;

    public void remind() {
        Instant now = clock.instant();
        // In one order everywhere, so that two nodes wait for each other and never in a circle.
        waiting(now)
                .forEach(
                        row ->
                                remind(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        Occasion.valueOf((String) row[2]),
                                        now));
    }

    /**
     * A step has a due time from when its turn comes; a quarter of an hour is due for each hour.
     */
    @SuppressWarnings("unchecked")
    private List<Object[]> waiting(Instant now) {
        return entities.createNativeQuery(
                        "select s.id, s.review_id,"
                                + " case when s.due_at <= ?1 then 'OVERDUE' else 'DUE_SOON' end"
                                + " from review_step s join review r on r.id = s.review_id"
                                + " where r.state = 'OPEN' and s.decision is null and (s.due_at <= ?1"
                                + UNTOLD.formatted(Occasion.OVERDUE)
                                + " or s.due_at > ?1"
                                + " and s.due_at - s.due_hours * interval '15 minutes' <= ?1"
                                + UNTOLD.formatted(Occasion.DUE_SOON)
                                + ") order by s.id")
                .setParameter(1, Timestamp.from(now))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void remind(UUID stepId, UUID reviewId, Occasion occasion, Instant now) {
        if (!isFirst(stepId, occasion, now)) {
            return;
        }
        Review review = Objects.requireNonNull(entities.find(Review.class, reviewId));
        Post post = Objects.requireNonNull(entities.find(Post.class, review.postId()));
        ReviewStep step =
                review.steps().stream()
                        .filter(one -> one.id().equals(stepId))
                        .findFirst()
                        .orElseThrow();
        deciders.of(post, review, step, now).stream()
                .map(Actor::handle)
                .filter(handle -> occasion == Occasion.OVERDUE || Deciders.isFree(step, handle))
                .forEach(
                        handle ->
                                notifications.tell(handle, new News(occasion, post, null, stepId)));
    }

    private boolean isFirst(UUID step, Occasion occasion, Instant now) {
        return entities.createNativeQuery(
                                "insert into step_reminder values (?1, ?2, ?3)"
                                        + " on conflict do nothing")
                        .setParameter(1, step)
                        .setParameter(2, occasion.name())
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                > 0;
    }
}
