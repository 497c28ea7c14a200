package org.duta.model.review;

import java.util.List;
import org.duta.model.identity.Role;

/**
 * The plan of a review, apart from how it went: stages one after the other, and in each of them
 * stops that may be decided at the same time.
 */
public record ReviewRoute(List<Stage> stages) {

    public ReviewRoute {
        stages = List.copyOf(stages);
    }

    /** Stops that don't wait for each other; the next stage waits for them all. */
    public record Stage(List<Stop> stops) {

        public Stage {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A role, in a mission, that has to decide, and why.
     *
     * @param dueHours within how many hours, once it is its turn
     */
    public record Stop(Role role, String mission, List<Ground> grounds, int dueHours) {

        public Stop {
            grounds = List.copyOf(grounds);
        }
    }
}
