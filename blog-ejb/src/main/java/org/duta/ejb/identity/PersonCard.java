package org.duta.ejb.identity;

import java.util.List;
import org.duta.model.identity.Membership;

/** A person as directories show one. */
public record PersonCard(
        String handle, String name, String language, List<Membership> memberships) {

    /** The mission that the person writes for among the given ones, else the first of theirs. */
    public String missionAmong(List<String> missions) {
        return missions.stream()
                .filter(this::belongsTo)
                .findFirst()
                .or(() -> memberships.stream().map(Membership::mission).findFirst())
                .orElseGet(() -> missions.get(0));
    }

    private boolean belongsTo(String mission) {
        return memberships.stream().anyMatch(membership -> membership.mission().equals(mission));
    }
}
