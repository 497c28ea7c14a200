package org.duta.model.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duta.model.identity.Role;
import org.duta.model.review.Ground.Kind;
import org.duta.model.review.ReviewRoute.Stage;
import org.duta.model.review.ReviewRoute.Stop;

/**
 * Who clears a post, and in which order: an editor of the lead mission; then, side by side, an
 * editor of each contributing mission that asks for it; then the desk, where a topic is sensitive;
 * then the lawyers, where a mission or a topic asks for them.
 */
public final class RoutePolicy {

    /** The unit whose desk clears sensitive subjects. */
    public static final String DESK_UNIT = "hq-press";

    /** The unit whose lawyers clear what has to hold in law. */
    public static final String LEGAL_UNIT = "hq-legal";

    private RoutePolicy() {}

    public static ReviewRoute plan(RouteFacts facts, ReviewRules rules) {
        return new ReviewRoute(
                Stream.of(
                                List.of(lead(facts.mission(), rules)),
                                contributors(facts, rules),
                                desk(facts, rules),
                                legal(facts, rules))
                        .filter(stops -> !stops.isEmpty())
                        .map(Stage::new)
                        .toList());
    }

    private static Stop lead(String mission, ReviewRules rules) {
        return editor(mission, Kind.LEAD_MISSION, rules);
    }

    private static List<Stop> contributors(RouteFacts facts, ReviewRules rules) {
        return facts.contributors().stream()
                .filter(rules.askingMissions()::contains)
                .map(mission -> editor(mission, Kind.CONTRIBUTOR_ASKS, rules))
                .toList();
    }

    private static Stop editor(String mission, Kind why, ReviewRules rules) {
        List<Ground> grounds = List.of(new Ground(why, mission));
        return new Stop(Role.EDITOR, mission, grounds, rules.dueHours(mission));
    }

    private static List<Stop> desk(RouteFacts facts, ReviewRules rules) {
        return stopFor(
                Role.DESK,
                DESK_UNIT,
                grounds(Kind.SENSITIVE_TOPIC, facts.topics(), rules.sensitiveTopics()),
                rules);
    }

    private static List<Stop> legal(RouteFacts facts, ReviewRules rules) {
        List<Ground> grounds = new ArrayList<>();
        grounds.addAll(grounds(Kind.MISSION_ASKS_LEGAL, facts.missions(), rules.legalMissions()));
        grounds.addAll(grounds(Kind.TOPIC_ASKS_LEGAL, facts.topics(), rules.legalTopics()));
        return stopFor(Role.LEGAL, LEGAL_UNIT, grounds, rules);
    }

    private static List<Ground> grounds(Kind kind, Collection<String> of, Set<String> asking) {
        return of.stream().filter(asking::contains).map(name -> new Ground(kind, name)).toList();
    }

    private static List<Stop> stopFor(
            Role role, String unit, List<Ground> grounds, ReviewRules rules) {
        return grounds.isEmpty()
                ? List.of()
                : List.of(new Stop(role, unit, grounds, rules.dueHours(unit)));
    }
}
