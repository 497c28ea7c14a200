package org.duta.model.review;

import java.util.Map;
import java.util.Set;

/**
 * The rules that routes are planned by, as far as they matter to one post.
 *
 * @param askingMissions those whose editor clears what they contribute to
 * @param legalMissions those that want the lawyers' clearance
 * @param sensitiveTopics those that want the desk's clearance
 * @param legalTopics those that want the lawyers' clearance
 * @param dueHours of those missions that have set them
 */
public record ReviewRules(
        Set<String> askingMissions,
        Set<String> legalMissions,
        Set<String> sensitiveTopics,
        Set<String> legalTopics,
        Map<String, Integer> dueHours) {

    public ReviewRules {
        askingMissions = Set.copyOf(askingMissions);
        legalMissions = Set.copyOf(legalMissions);
        sensitiveTopics = Set.copyOf(sensitiveTopics);
        legalTopics = Set.copyOf(legalTopics);
        dueHours = Map.copyOf(dueHours);
    }

    /** Within how many hours people of the mission decide. */
    int dueHours(String mission) {
        return dueHours.getOrDefault(mission, MissionAsks.USUAL.dueHours());
    }
}
