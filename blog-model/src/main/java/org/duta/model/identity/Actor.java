package org.duta.model.identity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whoever is about to do something, with the rights held at this moment.
 *
 * @param memberships held in the actor's own right
 * @param lent held as the stand-in of people who are away
 */
public record Actor(
        String handle, String name, List<Membership> memberships, List<Membership> lent) {

    public Actor {
        memberships = List.copyOf(memberships);
        lent = List.copyOf(lent);
    }

    /** Somebody who stands in for nobody. */
    public Actor(String handle, String name, List<Membership> memberships) {
        this(handle, name, memberships, List.of());
    }

    public boolean holds(Role role, String mission) {
        return holdsInOwnRight(role, mission) || lent.contains(new Membership(mission, role));
    }

    public boolean holdsInOwnRight(Role role, String mission) {
        return memberships.contains(new Membership(mission, role));
    }

    public boolean holdsAnywhere(Role role) {
        return Stream.concat(memberships.stream(), lent.stream())
                .anyMatch(membership -> membership.role() == role);
    }

    /** Whether there is anything that a stand-in would do for the actor. */
    public boolean clearsInOwnRight() {
        return memberships.stream().anyMatch(membership -> membership.role().clears());
    }

    /** Whether the actor writes for the mission: as a writer, or as an editor of it. */
    public boolean writesFor(String mission) {
        return holds(Role.WRITER, mission) || holds(Role.EDITOR, mission);
    }

    public boolean writesForAny(Collection<String> missions) {
        return missions.stream().anyMatch(this::writesFor);
    }
}
