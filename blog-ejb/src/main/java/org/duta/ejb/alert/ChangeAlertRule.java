package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.duta.model.alert.AlertPolicy;
import org.duta.model.alert.AlertRule;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;

/** Changes within which time alerts that are raised from now on are confirmed. */
@Stateless
public class ChangeAlertRule {

    @Inject AlertRules rules;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the rule that the actor saw
     * @throws NotAllowed if the actor isn't an administrator
     * @throws Conflict if somebody has changed the rule since
     * @throws Invalid if that is less than a minute or more than a day
     */
    public void change(Actor actor, long seenVersion, int minutes) {
        AlertPolicy.mayManageRule(actor).enforce();
        AlertRule rule = rules.lock();
        rule.expectVersion(seenVersion);
        int before = rule.minutes();
        rule.confirmWithin(minutes);
        if (minutes != before) {
            events.fire(new AlertRuleChanged(actor.handle(), before, minutes));
        }
    }
}
