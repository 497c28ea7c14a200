package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.review.Review;

/** Loads and keeps reviews. */
@Stateless
public class Reviews {

    @PersistenceContext EntityManager entities;

    public void add(Review review) {
        entities.persist(review);
    }

    /** The review of a revision; there is none of what was raised in an emergency. */
    public Optional<Review> find(UUID revisionId) {
        return entities.createQuery(
                        "select r from Review r where r.revisionId = :revision", Review.class)
                .setParameter("revision", revisionId)
                .getResultStream()
                .findFirst();
    }

    /** The review of the post's latest revision. */
    private Optional<Review> findLatest(UUID postId) {
        return entities.createQuery(
                        "select r from Review r where r.postId = :post"
                                + " order by r.revisionNumber desc",
                        Review.class)
                .setParameter("post", postId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws Conflict if the post has never been submitted
     */
    public Review latest(UUID postId) {
        return findLatest(postId)
                .orElseThrow(() -> new Conflict(Problem.WRONG_STATE, Reason.of("never-submitted")));
    }
}
