package org.duta.web.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a route in words.
 *
 * @param who whose stop it is, for example an editor of a mission
 * @param why the reasons for which the route has it
 * @param look {@code planned}, {@code turn}, {@code approved} or {@code sent-back}
 * @param what how it stands; empty for a plan
 * @param at when it was decided
 * @param dueAt when it has to be decided, while it waits for that
 * @param overdue whether it should have been by now
 * @param claimed who has claimed it, in words; may be empty
 * @param note what was said with the decision; may be empty
 */
public record RouteStop(
        String who,
        List<String> why,
        String look,
        String what,
        @Nullable Instant at,
        @Nullable Instant dueAt,
        boolean overdue,
        String claimed,
        String note) {

    public RouteStop {
        why = List.copyOf(why);
    }
}
