package org.duta.ejb.alert;

import org.duta.model.kernel.Recorded;

/** Somebody changed within how many minutes alerts are confirmed. */
public record AlertRuleChanged(String actor, int before, int after) implements Recorded {

    @Override
    public String act() {
        return "alert.rule-changed";
    }

    @Override
    public String subject() {
        return "policy:alert";
    }

    @Override
    public String fromState() {
        return "minutes=" + before;
    }

    @Override
    public String toState() {
        return "minutes=" + after;
    }
}
