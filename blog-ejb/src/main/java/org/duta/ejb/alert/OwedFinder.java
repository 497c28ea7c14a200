package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every confirmation that is owed. */
@Stateless
public class OwedFinder {

    private static final String QUERY =
            "select c.post_id, p.mission, p.title, p.language, c.raised_by, c.raised_at, c.due_at"
                    + Confirmations.OWED
                    + " order by c.due_at, c.post_id";

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * A confirmation that is owed, of a post that everybody can read.
     *
     * @param mission the lead mission's code
     * @param raisedBy a handle
     */
    public record Owed(
            UUID postId,
            String mission,
            String title,
            String language,
            String raisedBy,
            Instant raisedAt,
            Instant dueAt,
            boolean overdue) {}

    /** Of all missions, the first due first. */
    @SuppressWarnings("unchecked")
    public List<Owed> all() {
        Instant now = clock.instant();
        List<Object[]> rows = entities.createNativeQuery(QUERY).getResultList();
        return rows.stream().map(row -> owed(row, now)).toList();
    }

    private static Owed owed(Object[] row, Instant now) {
        Instant dueAt = ((Timestamp) row[6]).toInstant();
        return new Owed(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Timestamp) row[5]).toInstant(),
                dueAt,
                !now.isBefore(dueAt));
    }
}
