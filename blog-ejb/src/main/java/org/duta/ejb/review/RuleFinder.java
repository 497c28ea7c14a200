package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.mission.MissionCard;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.post.Topic;
import org.duta.model.review.MissionAsks;
import org.duta.model.review.MissionRule;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.TopicAsks;
import org.jspecify.annotations.Nullable;

/** Shows an administrator what missions and topics ask of reviews. */
@Stateless
public class RuleFinder {

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;

    /**
     * A mission and what it asks.
     *
     * @param version to be given back with a change
     */
    public record MissionLine(MissionCard mission, MissionAsks asks, long version) {}

    /**
     * A topic and what it asks.
     *
     * @param version to be given back with a change
     */
    public record TopicLine(
            String slug, String english, String indonesian, TopicAsks asks, long version) {}

    /**
     * Every mission, by code.
     *
     * @throws NotAllowed if the actor isn't an administrator
     */
    public List<MissionLine> missions(Actor actor) {
        ReviewPolicy.mayManageRules(actor).enforce();
        Map<String, MissionRule> rules =
                entities.createQuery("select r from MissionRule r", MissionRule.class)
                        .getResultStream()
                        .collect(Collectors.toMap(MissionRule::mission, Function.identity()));
        return missions.all().stream().map(card -> line(card, rules.get(card.code()))).toList();
    }

    private static MissionLine line(MissionCard mission, @Nullable MissionRule rule) {
        return rule == null
                ? new MissionLine(mission, MissionAsks.USUAL, 0)
                : new MissionLine(mission, rule.asks(), rule.version());
    }

    /**
     * Every topic, by slug.
     *
     * @throws NotAllowed if the actor isn't an administrator
     */
    public List<TopicLine> topics(Actor actor) {
        ReviewPolicy.mayManageRules(actor).enforce();
        return entities.createQuery("select t from Topic t order by t.slug", Topic.class)
                .getResultStream()
                .map(RuleFinder::line)
                .toList();
    }

    private static TopicLine line(Topic topic) {
        return new TopicLine(
                topic.slug(),
                topic.englishName(),
                topic.indonesianName(),
                TopicAsks.of(topic),
                topic.version());
    }
}
