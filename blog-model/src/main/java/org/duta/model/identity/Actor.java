package org.duta.model.identity;

import java.util.Collection;
import java.util.List;

/** Whoever is about to do something, with the rights held at this moment. */
public record Actor(String handle, String name, List<Membership> memberships) {

    public Actor {
        memberships = List.copyOf(memberships);
    }

    public boolean holds(Role role, String mission) {
        return memberships.contains(new Membership(mission, role));
    }

    public boolean holdsAnywhere(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    /** Whether the actor writes for the mission: as a writer, or as an editor of it. */
    public boolean writesFor(String mission) {
        return holds(Role.WRITER, mission) || holds(Role.EDITOR, mission);
    }

    public boolean writesForAny(Collection<String> missions) {
        return missions.stream().anyMatch(this::writesFor);
    }
}
