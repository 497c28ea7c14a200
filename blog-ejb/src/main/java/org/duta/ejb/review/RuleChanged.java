package org.duta.ejb.review;

import org.duta.model.kernel.Recorded;
import org.duta.model.review.MissionAsks;
import org.duta.model.review.TopicAsks;

/** Somebody changed what a mission or a topic asks of reviews, from one thing to another. */
public record RuleChanged(
        String actor, String act, String subject, String fromState, String toState)
        implements Recorded {

    static RuleChanged ofMission(
            String actor, String mission, MissionAsks before, MissionAsks after) {
        return new RuleChanged(
                actor,
                "mission.rule-changed",
                "mission:" + mission,
                before.toString(),
                after.toString());
    }

    static RuleChanged ofTopic(String actor, String slug, TopicAsks before, TopicAsks after) {
        return new RuleChanged(
                actor, "topic.rule-changed", "topic:" + slug, before.toString(), after.toString());
    }
}
