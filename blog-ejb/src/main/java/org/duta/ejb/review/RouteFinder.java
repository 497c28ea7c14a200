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
                        facts.missions(),
                        "select r from MissionRule r where r.mission in :names",
                        MissionRule.class);
        List<Topic> topics =
                named(facts.topics(), "select t from Topic t where t.slug in :names", Topic.class);
        return new ReviewRules(
                names(missions, rule -> rule.asks().asContributor(), MissionRule::mission),
                names(missions, rule -> rule.asks().legal(), MissionRule::mission),
                names(topics, Topic::sensitive, Topic::slug),
                names(topics, Topic::legal, Topic::slug));
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
