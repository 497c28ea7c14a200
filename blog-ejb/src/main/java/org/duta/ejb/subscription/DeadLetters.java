package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries that were given up, kept until they are sent again or their receiver is removed. */
@Stateless
public class DeadLetters {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** A delivery becomes one. */
    public void add(UUID receiver, long sequence, String error) {
        entities.createNativeQuery(
                        "update push_delivery set died_at = ?3, error = ?4"
                                + " where receiver = ?1 and sequence = ?2")
                .setParameter(1, receiver)
                .setParameter(2, sequence)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, error)
                .executeUpdate();
    }

    /** They wait in their queue again: one, or all of a receiver. How many. */
    public int replay(UUID receiver, @Nullable Long sequence) {
        return entities.createNativeQuery(
                        "update push_delivery set died_at = null, error = null, since = ?2"
                                + " where receiver = ?1 and died_at is not null"
                                + " and (?3 = 0 or sequence = ?3)")
                .setParameter(1, receiver)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, sequence == null ? 0L : sequence)
                .executeUpdate();
    }
}
