package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.review.MissionAsks;
import org.duta.model.review.MissionRule;
import org.duta.model.review.ReviewPolicy;

/** Changes what a mission asks of reviews that begin from now on. */
@Stateless
public class ChangeMissionRule {

    @Inject Rules rules;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the rule that the actor saw
     * @throws NotAllowed if the actor isn't an administrator
     * @throws NotFound if there is no such mission
     * @throws Conflict if somebody has changed the rule since
     */
    public void change(Actor actor, String mission, long seenVersion, MissionAsks asks) {
        ReviewPolicy.mayManageRules(actor).enforce();
        MissionRule rule = rules.lockOfMission(mission);
        rule.expectVersion(seenVersion);
        MissionAsks before = rule.asks();
        if (!asks.equals(before)) {
            rule.ask(asks);
            events.fire(RuleChanged.ofMission(actor.handle(), mission, before, asks));
        }
    }
}
