package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.mission.MissionName;
import org.duta.model.post.EditionState;
import org.duta.model.review.RoutePolicy;
import org.jspecify.annotations.Nullable;

/** The lists that a signed-in person starts from. */
@Stateless
public class DeskList {

    private static final int LONGEST = 200;

    private static final String SELECT =
            "select p.id, e.title, p.mission, p.language, e.state, e.number, p.changed_at,"
                    + " exists (select 1 from hand h where h.edition_id = e.id and h.person_handle = ?1)"
                    + " or p.creator = ?1,"
                    + " e.state = 'DRAFT' and coalesce((select r.state = 'SENT_BACK' from review r"
                    + " join revision v on v.id = r.revision_id where r.post_id = p.id and v.edition_id = e.id"
                    + " order by v.number desc limit 1), false),"
                    + " (select d.due_at from schedule d where d.post_id = p.id), p.drill"
                    + " from post p join edition e on e.id = coalesce(p.working_edition, p.live_edition)"
                    + " where e.state <> 'DISCARDED' and open_to(p, ?1)";

    /** In the statement, so that PostgreSQL plans for it: the driver's own limit comes after. */
    private static final String NEWEST = " order by p.changed_at desc limit " + LONGEST;

    private static final String MINE =
            "array(select m.mission_code from held_role m where m.person_handle = ?1"
                    + " and m.role in ('WRITER', 'EDITOR'))";

    /** Found by an index each: the posts that they lead, and those that they contribute to. */
    private static final String OF_MY_MISSIONS =
            " and p.id in (select o.id from post o where o.mission = any("
                    + MINE
                    + ") union all select x.post_id from edition x where x.contributors && "
                    + MINE
                    + ") and (p.mission = any("
                    + MINE
                    + ") or e.contributors && "
                    + MINE
                    + ")";

    /** Alerts of a duty officer's mission, or of every one at headquarters. */
    private static final String ON_DUTY =
            " or p.kind = 'ALERT' and exists (select 1 from held_role m where m.person_handle = ?1"
                    + " and m.role = 'DUTY'"
                    + " and (m.mission_code = p.mission or m.mission_code like 'hq-%'))";

    /** Such an edition is always the one that its post is working on. */
    private static final String IN_REVIEW =
            " and p.id in (select x.post_id from edition x where x.state = 'IN_REVIEW')";

    private static final String APPROVED =
            " and p.id in (select x.post_id from edition x where x.state = 'APPROVED')";

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;
    @Inject Clock clock;

    /**
     * A post in a list.
     *
     * @param mine whether the person has a hand in the current edition or began the post
     * @param sentBack whether it is a draft because an editor sent it back
     * @param dueAt when it goes live by itself, if that is set
     * @param drill whether it is an alert for practice
     */
    public record DeskLine(
            UUID id,
            String title,
            MissionName mission,
            String language,
            EditionState state,
            int edition,
            Instant changedAt,
            boolean mine,
            boolean sentBack,
            @Nullable Instant dueAt,
            boolean drill) {}

    /** The posts that the actor began or ever had a hand in, last changed first. */
    public List<DeskLine> mine(Actor actor) {
        return lines(
                actor,
                " and p.id in (select b.id from post b where b.creator = ?1 union all"
                        + " select x.post_id from hand h join edition x on x.id = h.edition_id"
                        + " where h.person_handle = ?1)");
    }

    /** The posts of the missions that the actor writes for; the desk sees every mission's. */
    public List<DeskLine> ofMyMissions(Actor actor) {
        return lines(actor, ofMissions(actor));
    }

    /**
     * Those of {@link #ofMyMissions} that one mission leads.
     *
     * @param state the state's name, or DRILL for drills that aren't over; empty for all of them
     */
    public List<DeskLine> ofMission(Actor actor, String mission, String state) {
        return lines(
                actor,
                ofMissions(actor)
                        + " and p.mission = ?2 and ?3 in ('', "
                        + BoardFinder.COUNTED
                        + ")",
                mission,
                state);
    }

    /** Those of {@link #ofMyMissions} that are in review. */
    public List<DeskLine> inReview(Actor actor) {
        return lines(actor, ofMissions(actor) + IN_REVIEW);
    }

    private static String ofMissions(Actor actor) {
        if (actor.holdsAnywhere(Role.DESK)) {
            return "";
        }
        return actor.holdsAnywhere(Role.DUTY)
                ? " and (true" + OF_MY_MISSIONS + ON_DUTY + ")"
                : OF_MY_MISSIONS;
    }

    /**
     * What waits for the actor's decision now, neither for a stage before nor for somebody else who
     * has claimed it and is in time; for the desk, what is overdue too. Never a post that the actor
     * has a hand in.
     */
    public List<DeskLine> toReview(Actor actor) {
        return lines(
                actor,
                IN_REVIEW
                        + " and p.id in (select r.post_id from review r join review_step s"
                        + " on s.review_id = r.id join held_role m on (m.mission_code = s.mission"
                        + " and m.role = s.role or s.due_at <= ?2 and m.role = 'DESK'"
                        + " and m.mission_code = ?3) where r.state = 'OPEN'"
                        + " and s.decision is null and s.stage = (select min(o.stage) from"
                        + " review_step o where o.review_id = r.id and o.decision is null)"
                        + " and (s.claimed_by is null or s.claimed_by = ?1 or s.due_at <= ?2)"
                        + " and m.person_handle = ?1) and not exists"
                        + " (select 1 from hand h where h.edition_id = e.id"
                        + " and h.person_handle = ?1)",
                Timestamp.from(clock.instant()),
                RoutePolicy.DESK_UNIT);
    }

    /** Live posts that are to be looked over by now, of those that the actor publishes. */
    public List<DeskLine> toLookOver(Actor actor) {
        return lines(
                actor,
                " and e.state = 'LIVE' and p.review_by is not null"
                        + " and p.review_by <= cast(?2 as date) and exists (select 1"
                        + " from held_role m where m.person_handle = ?1 and (m.role = 'DESK'"
                        + " or m.role = 'EDITOR' and m.mission_code = p.mission))",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    }

    /** What is approved and can be published by the actor. */
    public List<DeskLine> toPublish(Actor actor) {
        return lines(
                actor,
                APPROVED
                        + " and exists (select 1 from held_role m where"
                        + " m.person_handle = ?1 and (m.role = 'DESK' or m.role = 'EDITOR'"
                        + " and m.mission_code = p.mission))");
    }

    @SuppressWarnings("unchecked")
    private List<DeskLine> lines(Actor actor, String condition, Object... more) {
        Query query =
                entities.createNativeQuery(SELECT + condition + NEWEST)
                        .setParameter(1, actor.handle());
        for (int i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        List<Object[]> rows = query.getResultList();
        Map<String, MissionName> names =
                missions.names(rows.stream().map(row -> (String) row[2]).distinct().toList());
        return rows.stream().map(row -> line(row, names)).toList();
    }

    private static DeskLine line(Object[] row, Map<String, MissionName> names) {
        return new DeskLine(
                (UUID) row[0],
                (String) row[1],
                Objects.requireNonNull(names.get((String) row[2])),
                (String) row[3],
                EditionState.valueOf((String) row[4]),
                (Integer) row[5],
                ((Timestamp) row[6]).toInstant(),
                (Boolean) row[7],
                (Boolean) row[8],
                row[9] == null ? null : ((Timestamp) row[9]).toInstant(),
                (Boolean) row[10]);
    }
}
