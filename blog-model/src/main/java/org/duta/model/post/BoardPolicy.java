package org.duta.model.post;

import java.util.Set;
import java.util.stream.Collectors;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/**
 * Whose lines of the board somebody sees: the desk and the duty officers at headquarters every
 * mission's, an editor and a duty officer abroad their own.
 */
public final class BoardPolicy {

    /** No mission's code: only whoever is on duty for all of them is for it. */
    private static final String EVERY_MISSION = "";

    private BoardPolicy() {}

    /**
     * How far somebody sees.
     *
     * @param missions those that the actor sees where it isn't everything
     */
    public record Reach(boolean everything, Set<String> missions) {

        public boolean covers(String mission) {
            return everything || missions.contains(mission);
        }
    }

    public static Verdict maySee(Actor actor) {
        Reach reach = reach(actor);
        return Verdict.allowedIf(
                reach.everything() || !reach.missions().isEmpty(),
                Reason.of("not-editor-anywhere"));
    }

    public static Reach reach(Actor actor) {
        return new Reach(
                actor.holdsAnywhere(Role.DESK) || PostPolicy.isOnDuty(actor, EVERY_MISSION),
                actor.memberships().stream()
                        .map(Membership::mission)
                        .filter(
                                mission ->
                                        actor.holds(Role.EDITOR, mission)
                                                || actor.holds(Role.DUTY, mission))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
