package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Remembers which revision of a post a person read last. */
@Stateless
public class Readings {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** The number of the revision that the person read last. */
    public OptionalInt last(String handle, UUID postId) {
        List<?> numbers =
                entities.createNativeQuery(
                                "select revision_number from reading where person_handle = ?1"
                                        + " and post_id = ?2")
                        .setParameter(1, handle)
                        .setParameter(2, postId)
                        .getResultList();
        return numbers.stream().mapToInt(number -> (Integer) number).findFirst();
    }

    public void note(String handle, UUID postId, int revision) {
        entities.createNativeQuery(
                        "insert into reading values (?1, ?2, ?3, ?4)"
                                + " on conflict (person_handle, post_id) do update"
                                + " set revision_number = excluded.revision_number, at = excluded.at")
                .setParameter(1, handle)
                .setParameter(2, postId)
                .setParameter(3, revision)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
