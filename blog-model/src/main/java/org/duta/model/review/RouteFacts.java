package org.duta.model.review;

import java.util.ArrayList;
import java.util.List;
import org.duta.model.post.RevisionContent;

/** What of a post decides its route. */
public record RouteFacts(String mission, List<String> contributors, List<String> topics) {

    public RouteFacts {
        contributors = List.copyOf(contributors);
        topics = List.copyOf(topics);
    }

    public static RouteFacts of(RevisionContent content) {
        return new RouteFacts(content.mission(), content.contributors(), content.topics());
    }

    /** The lead mission, then those that contribute. */
    public List<String> missions() {
        List<String> missions = new ArrayList<>(List.of(mission));
        missions.addAll(contributors);
        return missions;
    }
}
