package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/** What has become of drills since they were raised. */
@Stateless
public class DrillFinder {

    /** How long ago a drill may have been raised to count as recent. */
    public static final Duration RECENT = Duration.ofDays(90);

    private static final String QUERY =
            "select c.post_id, p.mission, e.title, p.language, c.raised_by, c.raised_at, c.due_at,"
                    + " c.confirmed_by, c.confirmed_at, e.state from confirmation c"
                    + " join post p on p.id = c.post_id and p.drill"
                    + " join edition e on e.post_id = c.post_id and e.number = c.edition where ";

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** How a drill went, or goes. */
    public enum Outcome {
        AWAITED,
        OVERDUE,
        IN_TIME,
        LATE,
        GIVEN_UP;

        /** As programs and bundles write it: {@code in-time}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A drill that was raised. Whoever may see it is said by the policy of its post.
     *
     * @param mission the lead mission's code
     * @param raisedBy a handle
     * @param confirmedBy a handle
     */
    public record DrillRun(
            UUID postId,
            String mission,
            String title,
            String language,
            String raisedBy,
            Instant raisedAt,
            Instant dueAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            Outcome outcome) {

        /** From raised to confirmed, in full minutes; null as long as nobody has. */
        public @Nullable Long minutes() {
            return confirmedAt == null ? null : Duration.between(raisedAt, confirmedAt).toMinutes();
        }
    }

    /** Of all missions, the last raised first: those under way, and the recent ones. */
    public List<DrillRun> recent() {
        Instant now = clock.instant();
        return runs(
                "(e.state = 'DRILL_RAISED' or c.raised_at >= ?1)",
                Timestamp.from(now.minus(RECENT)),
                now);
    }

    public Optional<DrillRun> of(UUID postId) {
        return runs("c.post_id = ?1", postId, clock.instant()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<DrillRun> runs(String condition, Object parameter, Instant now) {
        List<Object[]> rows =
                entities.createNativeQuery(QUERY + condition + " order by c.raised_at desc, c.id")
                        .setParameter(1, parameter)
                        .getResultList();
        return rows.stream().map(row -> run(row, now)).toList();
    }

    private static DrillRun run(Object[] row, Instant now) {
        Instant dueAt = ((Timestamp) row[6]).toInstant();
        Instant confirmedAt = row[8] == null ? null : ((Timestamp) row[8]).toInstant();
        return new DrillRun(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Timestamp) row[5]).toInstant(),
                dueAt,
                (String) row[7],
                confirmedAt,
                outcome(EditionState.valueOf((String) row[9]), dueAt, confirmedAt, now));
    }

    private static Outcome outcome(
            EditionState state, Instant dueAt, @Nullable Instant confirmedAt, Instant now) {
        if (confirmedAt != null) {
            return confirmedAt.isBefore(dueAt) ? Outcome.IN_TIME : Outcome.LATE;
        }
        if (state == EditionState.DISCARDED) {
            return Outcome.GIVEN_UP;
        }
        return now.isBefore(dueAt) ? Outcome.AWAITED : Outcome.OVERDUE;
    }
}
