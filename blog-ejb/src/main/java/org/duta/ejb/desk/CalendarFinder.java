package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.mission.MissionName;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/** What goes live when, and what went live, over all missions. */
@Stateless
public class CalendarFinder {

    /** Entries of one answer; a month of 132 missions has fewer. */
    public static final int MOST = 5_000;

    private static final String SCHEDULED =
            "select s.post_id, e.title, p.mission, p.language, s.due_at at, 'SCHEDULED' state,"
                    + " s.edition, '' path from schedule s join post p on p.id = s.post_id"
                    + " join edition e on e.id = p.working_edition"
                    + " where s.due_at >= ?1 and s.due_at < ?2 and exists (select from held_role m"
                    + " where m.person_handle = ?3 and (m.role = 'DESK' or m.role in ('WRITER', 'EDITOR')"
                    + " and (m.mission_code = p.mission or m.mission_code = any(e.contributors))))";

    private static final String LIVE =
            "select post_id, title, mission, language, published_at, 'LIVE', edition,"
                    + " '/' || mission || '/' || slug from publication where published_at >= ?1"
                    + " and published_at < ?2 and withdrawn_at is null";

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;

    /**
     * A post in the calendar.
     *
     * @param state SCHEDULED, or LIVE at the time when it was first published
     * @param path below the public address; empty while it isn't live
     */
    public record CalendarEntry(
            UUID postId,
            String title,
            MissionName mission,
            String language,
            Instant at,
            EditionState state,
            int edition,
            String path) {}

    /**
     * Everything within a time, earliest first: what is live, and what is scheduled of the posts
     * that the actor may read.
     *
     * @param from the first moment, {@code until} the first that doesn't belong to it any more
     * @param mission a lead mission's code; all of them without it
     */
    @SuppressWarnings("unchecked")
    public List<CalendarEntry> entries(
            Actor actor, Instant from, Instant until, @Nullable String mission) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select * from ("
                                        + SCHEDULED
                                        + " union all "
                                        + LIVE
                                        + ") entries where cast(?4 as text) is null or mission = ?4"
                                        + " order by at, post_id limit "
                                        + MOST)
                        .setParameter(1, Timestamp.from(from))
                        .setParameter(2, Timestamp.from(until))
                        .setParameter(3, actor.handle())
                        .setParameter(4, mission)
                        .getResultList();
        Map<String, MissionName> names =
                missions.names(rows.stream().map(row -> (String) row[2]).distinct().toList());
        return rows.stream().map(row -> entry(row, names)).toList();
    }

    private static CalendarEntry entry(Object[] row, Map<String, MissionName> names) {
        String mission = (String) row[2];
        return new CalendarEntry(
                (UUID) row[0],
                (String) row[1],
                names.getOrDefault(mission, new MissionName(mission, mission, mission)),
                (String) row[3],
                ((Timestamp) row[4]).toInstant(),
                EditionState.valueOf((String) row[5]),
                (Integer) row[6],
                (String) row[7]);
    }
}
