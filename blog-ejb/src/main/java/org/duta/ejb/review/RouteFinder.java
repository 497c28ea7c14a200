package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.model.post.Topic;
import org.duta.model.review.MissionRule;
import org.duta.model.review.ReviewRoute;
import org.duta.model.review.ReviewRules;
import org.duta.model.review.RouteFacts;
import org.duta.model.review.RoutePolicy;

/** Plans routes by the rules as they are now. */
@Stateless
public class RouteFinder {

    @PersistenceContext EntityManager entities;

    /** The route that a post would take if it were submitted now. */
    public ReviewRoute plan(RouteFacts facts) {
        return RoutePolicy.plan(facts, rules(facts));
    }

    private ReviewRules rules(RouteFacts facts) {
        List<MissionRule> missions =
                named(
                        deciding(facts),
                        "select r from MissionRule r where r.mission in :names",
                        MissionRule.class);
        List<Topic> topics =
                named(facts.topics(), "select t from Topic t where t.slug in :names", Topic.class);
        return new ReviewRules(
                names(missions, rule -> rule.asks().asContributor(), MissionRule::mission),
                names(missions, rule -> rule.asks().legal(), MissionRule::mission),
                names(topics, Topic::sensitive, Topic::slug),
                names(topics, Topic::legal, Topic::slug),
                missions.stream()
                        .collect(
                                Collectors.toMap(
                                        MissionRule::mission, rule -> rule.asks().dueHours())));
    }

    /** Whose people may have to decide: the post's missions, and the units at headquarters. */
    private static List<String> deciding(RouteFacts facts) {
        return Stream.concat(
                        facts.missions().stream(),
                        Stream.of(RoutePolicy.DESK_UNIT, RoutePolicy.LEGAL_UNIT))
                .distinct()
                .toList();
    }

    private <T> List<T> named(Collection<String> names, String query, Class<T> type) {
        return names.isEmpty()
                ? List.of()
                : entities.createQuery(query, type).setParameter("names", names).getResultList();
    }

    private static <T> Set<String> names(
            List<T> rules, Predicate<T> asking, Function<T, String> name) {
        return rules.stream().filter(asking).map(name).collect(Collectors.toSet());
    }
}
