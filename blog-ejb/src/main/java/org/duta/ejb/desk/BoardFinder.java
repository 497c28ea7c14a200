package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.ejb.alert.DrillFinder;
import org.duta.ejb.alert.DrillFinder.DrillRun;
import org.duta.ejb.alert.OwedFinder;
import org.duta.ejb.alert.OwedFinder.Owed;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.post.BoardPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How each mission stands, in numbers. A post counts for its lead mission, and counts like any
 * other where only the people on it may read it: nothing of it but that it is there is told.
 */
@Stateless
public class BoardFinder {

    /** How long ago a post may have gone live to count as recent. */
    public static final Duration RECENT = Duration.ofDays(7);

    /** What an edition counts as: drills apart from everything else, and not once they are over. */
    static final String COUNTED =
            "case when not p.drill then e.state"
                    + " when e.state in ('DRAFT', 'DRILL_RAISED') then 'DRILL' else '' end";

    /**
     * By {@code edition_in_work}; such an edition is always the one that its post is working on.
     */
    private static final String IN_WORK =
            "select p.mission, "
                    + COUNTED
                    + " what, count(*) number, cast(null as timestamptz) at"
                    + " from edition e join post p on p.id = e.post_id"
                    + " where e.state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')"
                    + " group by 1, 2";

    /** By {@code edition_drilled}. */
    private static final String DRILLED =
            "select p.mission, 'DRILL', count(*), null from edition e"
                    + " join post p on p.id = e.post_id"
                    + " where e.state = 'DRILL_RAISED' group by p.mission";

    /** By {@code review_step_undecided}. */
    private static final String OVERDUE =
            "select p.mission, 'OVERDUE', count(distinct p.id), null from review_step s"
                    + " join review r on r.id = s.review_id and r.state = 'OPEN'"
                    + " join post p on p.id = r.post_id"
                    + " where s.decision is null and s.due_at <= ?1 group by p.mission";

    private static final String NEXT =
            "select p.mission, 'NEXT', count(*), min(s.due_at) from schedule s"
                    + " join post p on p.id = s.post_id group by p.mission";

    /** By {@code journal_entry_at}. */
    private static final String RECENTLY_LIVE =
            "select p.mission, 'LIVE', count(distinct p.post_id), null from journal_entry j"
                    + " join publication p on p.post_id = j.post_id"
                    + " where j.op in ('PUBLISHED', 'CORRECTED') and j.at >= ?2"
                    + " and p.withdrawn_at is null group by p.mission";

    static final String ALL =
            String.join(" union all ", IN_WORK, DRILLED, OVERDUE, NEXT, RECENTLY_LIVE);

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;
    @Inject OwedFinder owedFinder;
    @Inject DrillFinder drillFinder;
    @Inject Clock clock;

    /**
     * A mission of which there is anything to tell.
     *
     * @param overdue of those in review
     * @param nextAt when the next of the scheduled ones goes live
     * @param live posts that went live, or were corrected, within {@link #RECENT}
     * @param owed alerts that nobody has confirmed yet
     * @param owedOverdue of those
     * @param drills drills that aren't over, which count as nothing else
     */
    public record BoardLine(
            MissionCard mission,
            long drafts,
            long inReview,
            long overdue,
            long approved,
            long scheduled,
            @Nullable Instant nextAt,
            long live,
            long owed,
            long owedOverdue,
            long drills) {}

    /**
     * The board: its lines, every confirmation that is owed in them, and their missions' drills.
     */
    public record Board(List<BoardLine> lines, List<Owed> owed, List<DrillRun> drills) {}

    /**
     * By code.
     *
     * @throws NotAllowed if the actor is of no desk and edits for no mission
     */
    public Board board(Actor actor, BoardFilter filter) {
        BoardPolicy.maySee(actor).enforce();
        List<Owed> owed = owedFinder.all();
        List<BoardLine> lines = lines(BoardPolicy.reach(actor), filter, counts(owed));
        Set<String> shown =
                lines.stream().map(line -> line.mission().code()).collect(Collectors.toSet());
        return new Board(
                lines,
                owed.stream().filter(one -> shown.contains(one.mission())).toList(),
                drills(actor, filter));
    }

    /** Also of missions of which there is nothing else to tell any more. */
    private List<DrillRun> drills(Actor actor, BoardFilter filter) {
        BoardPolicy.Reach reach = BoardPolicy.reach(actor);
        Set<String> fitting =
                missions.all().stream()
                        .filter(filter::fits)
                        .map(MissionCard::code)
                        .filter(reach::covers)
                        .collect(Collectors.toSet());
        return drillFinder.recent().stream()
                .filter(run -> fitting.contains(run.mission()))
                .toList();
    }

    private List<BoardLine> lines(
            BoardPolicy.Reach reach, BoardFilter filter, Map<String, Counts> counts) {
        return missions.all().stream()
                .filter(mission -> counts.containsKey(mission.code()))
                .filter(mission -> reach.covers(mission.code()))
                .filter(filter::fits)
                .map(mission -> counts.getOrDefault(mission.code(), new Counts()).line(mission))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Counts> counts(List<Owed> owed) {
        Instant now = clock.instant();
        List<Object[]> rows =
                entities.createNativeQuery(ALL)
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, Timestamp.from(now.minus(RECENT)))
                        .getResultList();
        Map<String, Counts> counts = new HashMap<>();
        for (Object[] row : rows) {
            counts.computeIfAbsent((String) row[0], mission -> new Counts()).add(row);
        }
        owed.forEach(
                one -> counts.computeIfAbsent(one.mission(), mission -> new Counts()).add(one));
        return counts;
    }

    /** What was counted of one mission. */
    private static final class Counts {

        private final Map<String, Long> numbers = new HashMap<>();
        private @Nullable Instant next;

        void add(Object[] row) {
            numbers.merge((String) row[1], (Long) row[2], Long::sum);
            next = row[3] == null ? next : ((Timestamp) row[3]).toInstant();
        }

        void add(Owed owed) {
            numbers.merge("OWED", 1L, Long::sum);
            numbers.merge("OWED_OVERDUE", owed.overdue() ? 1L : 0L, Long::sum);
        }

        BoardLine line(MissionCard mission) {
            return new BoardLine(
                    mission,
                    number("DRAFT"),
                    number("IN_REVIEW"),
                    number("OVERDUE"),
                    number("APPROVED"),
                    number("SCHEDULED"),
                    next,
                    number("LIVE"),
                    number("OWED"),
                    number("OWED_OVERDUE"),
                    number("DRILL"));
        }

        private long number(String what) {
            return numbers.getOrDefault(what, 0L);
        }
    }
}
