package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.outside.OutsideReading;

/** Loads and keeps what was asked of people outside. */
@Stateless
public class OutsideReadings {

    @PersistenceContext EntityManager entities;

    public void add(OutsideReading reading) {
        entities.persist(reading);
    }

    /** What the database knows of a key. */
    public static String hashOf(String key) {
        return CanonicalJson.sha256(key);
    }

    /**
     * Loads what a key opens, its row locked until the commit.
     *
     * @throws NotFound if it is no key
     */
    public OutsideReading lock(String key) {
        return only(
                entities.createQuery(
                                "select r from OutsideReading r where r.keyHash = :hash",
                                OutsideReading.class)
                        .setParameter("hash", hashOf(key)),
                Reason.of("outside-unknown"));
    }

    /**
     * @throws NotFound if nobody was asked under that number
     */
    public OutsideReading lock(UUID postId, int number) {
        return only(
                entities.createQuery(
                                "select r from OutsideReading r where r.postId = :post"
                                        + " and r.number = :number",
                                OutsideReading.class)
                        .setParameter("post", postId)
                        .setParameter("number", number),
                Reason.of("outside-not-found"));
    }

    private static OutsideReading only(TypedQuery<OutsideReading> query, Reason otherwise) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, otherwise));
    }

    /** Everybody who was asked about any revision of the post, in the order of the asking. */
    public List<OutsideReading> of(UUID postId) {
        return entities.createQuery(
                        "select r from OutsideReading r where r.postId = :post order by r.number",
                        OutsideReading.class)
                .setParameter("post", postId)
                .getResultList();
    }
}
