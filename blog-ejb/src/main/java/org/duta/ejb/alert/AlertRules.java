package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.duta.model.alert.AlertPolicy;
import org.duta.model.alert.AlertRule;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Within which time alerts are confirmed. */
@Stateless
public class AlertRules {

    @PersistenceContext EntityManager entities;

    /**
     * The rule as administrators see it.
     *
     * @param version to be given back with a change
     */
    public record AlertRuleLine(int minutes, long version) {}

    /**
     * @throws NotAllowed if the actor isn't an administrator
     */
    public AlertRuleLine line(Actor actor) {
        AlertPolicy.mayManageRule(actor).enforce();
        return new AlertRuleLine(rule().minutes(), rule().version());
    }

    public AlertRule rule() {
        return present(entities.find(AlertRule.class, AlertRule.ONE));
    }

    public AlertRule lock() {
        return present(
                entities.find(AlertRule.class, AlertRule.ONE, LockModeType.PESSIMISTIC_WRITE));
    }

    private static AlertRule present(@Nullable AlertRule rule) {
        return Objects.requireNonNull(rule, "The migration made it");
    }
}
