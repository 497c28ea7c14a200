package org.duta.model.review;

import java.util.List;
import org.duta.model.identity.Role;
import org.duta.model.post.RevisionContent;

/** The plan of a review: the ordered steps that an edition needs, apart from how they went. */
public record ReviewRoute(List<Stop> stops) {

    /** One step to come: a role, in a mission, that has to decide. */
    public record Stop(Role role, String mission) {}

    public ReviewRoute {
        stops = List.copyOf(stops);
    }

    /** The route that policy asks for: an editor of the lead mission. */
    public static ReviewRoute forContent(RevisionContent content) {
        return new ReviewRoute(List.of(new Stop(Role.EDITOR, content.mission())));
    }
}
