package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Topic;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.TopicAsks;

/** Changes what a topic asks of reviews that begin from now on. */
@Stateless
public class ChangeTopicRule {

    @Inject Rules rules;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the topic that the actor saw
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is no such topic
     * @throws Conflict if somebody has changed the topic since
     */
    public void change(Actor actor, String slug, long seenVersion, TopicAsks asks) {
        ReviewPolicy.mayManageRules(actor).enforce();
        Topic topic = rules.lockTopic(slug);
        topic.expectVersion(seenVersion);
        TopicAsks before = TopicAsks.of(topic);
        if (!asks.equals(before)) {
            topic.askFor(asks.sensitive(), asks.legal());
            events.fire(RuleChanged.ofTopic(actor.handle(), slug, before, asks));
        }
    }
}
