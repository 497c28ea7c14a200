package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.outside.OutsidePolicy;
import org.duta.model.outside.OutsideReading;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.review.Review;

/** Tells those who may read a post who outside was asked, and what they said. */
@Stateless
public class OutsideFinder {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject OutsideReadings readings;
    @Inject Clock clock;

    /**
     * In the order of the asking, which never changes.
     *
     * @throws NotFound if there is no such post, or none that the actor may read
     */
    public List<OutsideStanding> all(Actor actor, UUID postId) {
        Post post = posts.read(actor, postId);
        List<OutsideReading> asked = readings.of(postId);
        if (asked.isEmpty()) {
            return List.of();
        }
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        return asked.stream().map(reading -> standing(actor, post, reading, review, now)).toList();
    }

    /** Whether the actor may ask somebody outside now. */
    public boolean mayAsk(Actor actor, UUID postId) {
        Post post = posts.read(actor, postId);
        if (post.state() != EditionState.IN_REVIEW) {
            return false;
        }
        Review review = reviews.latest(postId);
        return OutsidePolicy.mayAsk(
                        actor, post, review, revisions.get(review.revisionId()), clock.instant())
                .isAllowed();
    }

    private static OutsideStanding standing(
            Actor actor, Post post, OutsideReading reading, Review review, Instant now) {
        boolean mayRevoke = OutsidePolicy.mayRevoke(actor, post, reading).isAllowed();
        return new OutsideStanding(
                reading.number(),
                reading.revisionNumber(),
                reading.hash(),
                reading.name(),
                mayRevoke ? reading.email() : null,
                reading.purpose(),
                reading.question(),
                reading.askedBy(),
                reading.askedAt(),
                reading.expiresAt(),
                reading.state(review, now),
                reading.openedAt(),
                reading.decision(),
                reading.comment(),
                reading.signature(),
                reading.decidedAt(),
                reading.revokedBy(),
                reading.revokedAt(),
                mayRevoke && reading.isOpen(review, now));
    }
}
