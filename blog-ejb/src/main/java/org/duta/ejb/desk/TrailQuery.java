package org.duta.ejb.desk;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.desk.TrailEntry.PostRef;
import org.duta.ejb.kernel.Conditions;
import org.duta.model.audit.AuditPolicy.Reach;
import org.jspecify.annotations.Nullable;

/** One question to the trail: its conditions, each with its values, in SQL. */
final class TrailQuery {

    private static final String SELECT =
            "select a.sequence, a.at, a.actor, a.act, a.subject, a.from_state, a.to_state,"
                    + " a.details, a.hash, a.previous_hash, p.id, e.title, p.drill"
                    + " from audit_entry a left join post p on p.id ="
                    + " case when starts_with(a.subject, 'post:')"
                    + " then cast(substr(a.subject, 6) as uuid) end"
                    + " left join edition e on e.id = coalesce(p.working_edition, p.live_edition)"
                    + " where ";

    /** A post's own missions, lead and contributing, of the edition that counts now. */
    private static final String OF_MISSIONS =
            "a.subject in (select concat('post:', q.id) from post q join edition f"
                    + " on f.id = coalesce(q.working_edition, q.live_edition)"
                    + " where q.mission = any(string_to_array(?, ','))"
                    + " or f.contributors && string_to_array(?, ','))";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?/([^/?#]+)/([^/?#]+)/?");

    private final Conditions conditions = new Conditions();

    private TrailQuery() {}

    /** Everything that somebody with this reach sees and is looking for. */
    static TrailQuery of(Reach reach, TrailFilter filter) {
        TrailQuery query = new TrailQuery();
        query.within(reach);
        query.about(filter.post().strip());
        query.equal("a.actor", filter.actor());
        query.equal("a.act", filter.act());
        if (!filter.mission().isEmpty()) {
            query.and(OF_MISSIONS, filter.mission(), filter.mission());
        }
        query.andTime("a.at >= ?", filter.since());
        query.andTime("a.at < ?", filter.until());
        return query;
    }

    private void within(Reach reach) {
        String missions = String.join(",", reach.missions());
        and("(p.id is null or open_to(p, ?))", reach.handle());
        if (!reach.everyPost()) {
            and(
                    "(not starts_with(a.subject, 'post:')"
                            + " or p.mission = any(string_to_array(?, ','))"
                            + " or e.contributors && string_to_array(?, ','))",
                    missions,
                    missions);
        }
        if (!reach.administration()) {
            and("starts_with(a.subject, 'post:')");
        }
    }

    private void about(String post) {
        Matcher id = ID.matcher(post);
        Matcher address = ADDRESS.matcher(post);
        if (id.find()) {
            and("a.subject = ?", "post:" + id.group());
        } else if (address.matches()) {
            and(
                    "a.subject in (select concat('post:', post_id) from ("
                            + "select id post_id, mission, slug from post union all"
                            + " select post_id, mission, slug from publication union all"
                            + " select post_id, mission, slug from former_address) known"
                            + " where mission = ? and slug = ?)",
                    address.group(1),
                    address.group(2));
        } else {
            for (String word : post.split("\\s+", -1)) {
                titled(word);
            }
        }
    }

    private void titled(String word) {
        if (!word.isEmpty()) {
            and(
                    "a.subject in (select concat('post:', f.post_id) from edition f"
                            + " where f.title ilike ?)",
                    "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private void equal(String column, String value) {
        if (!value.isEmpty()) {
            and(column + " = ?", value);
        }
    }

    private void andTime(String condition, @Nullable Instant time) {
        if (time != null) {
            and(condition, Timestamp.from(time));
        }
    }

    TrailQuery and(String condition, Object... given) {
        conditions.and(condition, given);
        return this;
    }

    /**
     * @param order {@code asc} or {@code desc}
     */
    List<TrailEntry> read(EntityManager entities, String order, int limit) {
        String sql = SELECT + conditions.sql() + " order by a.sequence " + order;
        List<?> rows =
                Conditions.query(entities, sql, conditions.values())
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static TrailEntry entry(Object[] row) {
        AuditLine line =
                new AuditLine(
                        (Long) row[0],
                        ((Timestamp) row[1]).toInstant(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]);
        PostRef post =
                row[10] == null
                        ? null
                        : new PostRef((UUID) row[10], (String) row[11], (Boolean) row[12]);
        return new TrailEntry(line, (String) row[9], post);
    }
}
