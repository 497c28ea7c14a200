package org.duta.ejb.publication.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;

/** {@link org.duta.model.post.PostPolicy#mayRead} for many posts at once, in SQL. */
final class ReadingRule {

    /** For whoever clears what any mission wrote. */
    private static final String ANY = "open_to(p, ?)";

    /** Alerts of a duty officer's mission, or of every one at headquarters, besides. */
    private static final String OWN =
            "(open_to(p, ?) and (p.mission = any(string_to_array(?, ',')) or exists (select"
                    + " from edition o where o.id = coalesce(p.working_edition, p.live_edition)"
                    + " and o.contributors && string_to_array(?, ','))"
                    + " or p.kind = 'ALERT' and (? or p.mission = any(string_to_array(?, ',')))))";

    private final String sql;
    private final List<Object> values;

    private ReadingRule(String sql, List<Object> values) {
        this.sql = sql;
        this.values = values;
    }

    static ReadingRule of(Actor actor) {
        if (actor.holdsAnywhere(Role.DESK) || actor.holdsAnywhere(Role.LEGAL)) {
            return new ReadingRule(ANY, List.of(actor.handle()));
        }
        String own = missions(Stream.concat(actor.memberships().stream(), actor.lent().stream()));
        List<String> duty =
                actor.memberships().stream()
                        .filter(membership -> membership.role() == Role.DUTY)
                        .map(Membership::mission)
                        .toList();
        return new ReadingRule(
                OWN,
                List.of(
                        actor.handle(),
                        own,
                        own,
                        duty.stream().anyMatch(mission -> mission.startsWith("hq-")),
                        String.join(",", duty)));
    }

    private static String missions(Stream<Membership> memberships) {
        return memberships
                .filter(each -> each.role() == Role.WRITER || each.role() == Role.EDITOR)
                .map(Membership::mission)
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** A condition on {@code post p}, whose places are filled with the {@link #values}. */
    String sql() {
        return sql;
    }

    List<Object> values() {
        return values;
    }
}
