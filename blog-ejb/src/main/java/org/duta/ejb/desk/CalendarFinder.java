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
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.mission.MissionName;
import org.duta.model.post.EditionState;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** What goes live when, and what went live, over all missions. */
@Stateless
public class CalendarFinder {

    /** Editions that went live in one answer, the latest; a month of 132 missions has fewer. */
    public static final int MOST = 5_000;

    /** What of a post to come is told: to the desk, of one that it isn't on, mission and time. */
    private static final String TO_COME =
            "select p.id post_id, case when open_to(p, ?6) then e.title else '' end title, p.mission,"
                    + " case when open_to(p, ?6) then p.language else 'und' end";

    private static final String SHOWN =
            " and (open_to(p, ?6) and (?3 or p.mission = any(string_to_array(?4, ','))"
                    + " or e.contributors && string_to_array(?4, ',')) or ?7)";

    private static final String SCHEDULED =
            TO_COME
                    + ", s.due_at at, e.state, s.edition, '' path, p.embargo_until is not null,"
                    + " open_to(p, ?6) from schedule s join post p on p.id = s.post_id"
                    + " join edition e on e.id = p.working_edition"
                    + " where s.due_at >= ?1 and s.due_at < ?2"
                    + SHOWN;

    private static final String EMBARGOED =
            TO_COME
                    + ", p.embargo_until, e.state, e.number, '', true, open_to(p, ?6) from post p"
                    + " join edition e on e.id = p.working_edition"
                    + " where p.embargo_until >= ?1 and p.embargo_until < ?2"
                    + " and e.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')"
                    + SHOWN;

    /** An edition once, however often the journal tells of it: of a confirmed alert twice. */
    private static final String LIVE =
            "(select p.post_id, p.title, p.mission, p.language, min(j.at), 'LIVE', j.edition,"
                    + " '/' || p.mission || '/' || p.slug, false, true from journal_entry j join publication p"
                    + " on p.post_id = j.post_id where j.op in ('PUBLISHED', 'CORRECTED')"
                    + " and j.at >= ?1 and j.at < ?2 and p.withdrawn_at is null"
                    + " and (cast(?5 as text) is null or p.mission = ?5)"
                    + " group by p.post_id, j.edition order by min(j.at) desc limit "
                    + MOST
                    + ")";

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;

    /**
     * A post in the calendar.
     *
     * @param title empty, as the language is undetermined, if it isn't readable
     * @param at when it goes or went live; of an embargoed one that isn't scheduled, the first
     *     moment at which it may
     * @param state SCHEDULED, or LIVE at the time when the edition went live; what it is now if it
     *     is embargoed
     * @param path below the public address; empty while it isn't live
     * @param readable false if an embargo keeps the actor out
     */
    public record CalendarEntry(
            UUID postId,
            String title,
            MissionName mission,
            String language,
            Instant at,
            EditionState state,
            int edition,
            String path,
            boolean embargoed,
            boolean readable) {}

    /**
     * Everything within a time, earliest first: what is live, and what is scheduled of the posts
     * that the actor may read; of those under an embargo, to the desk, that there is something.
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
                                        + EMBARGOED
                                        + " union all "
                                        + LIVE
                                        + ") entries where cast(?5 as text) is null or mission = ?5"
                                        + " order by at, post_id")
                        .setParameter(1, Timestamp.from(from))
                        .setParameter(2, Timestamp.from(until))
                        .setParameter(3, readsEverything(actor))
                        .setParameter(4, String.join(",", missionsOf(actor)))
                        .setParameter(5, mission)
                        .setParameter(6, actor.handle())
                        .setParameter(7, actor.holdsAnywhere(Role.DESK))
                        .getResultList();
        Map<String, MissionName> names =
                missions.names(rows.stream().map(row -> (String) row[2]).distinct().toList());
        return rows.stream().map(row -> entry(row, names)).toList();
    }

    /** As {@link PostPolicy#mayRead} has it. */
    private static boolean readsEverything(Actor actor) {
        return actor.holdsAnywhere(Role.DESK) || actor.holdsAnywhere(Role.LEGAL);
    }

    private static List<String> missionsOf(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::mission)
                .filter(actor::writesFor)
                .distinct()
                .toList();
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
                (String) row[7],
                (Boolean) row[8],
                (Boolean) row[9]);
    }
}
