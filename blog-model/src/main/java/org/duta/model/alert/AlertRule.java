package org.duta.model.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Within which time alerts are confirmed. There is one such rule. */
@Entity
@Table(name = "alert_rule")
public class AlertRule {

    /** The one row's key. */
    public static final int ONE = 1;

    private static final int LONGEST_MINUTES = 24 * 60;

    @Id private int id;
    private int minutes;
    @Version private long version;

    protected AlertRule() {}

    /**
     * @throws Conflict if somebody has changed the rule since the caller saw it
     */
    public void expectVersion(long seen) {
        if (version != seen) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("rule-stale"));
        }
    }

    /**
     * @throws Invalid if that is less than a minute or more than a day
     */
    public void confirmWithin(int newMinutes) {
        if (newMinutes < 1 || newMinutes > LONGEST_MINUTES) {
            throw new Invalid(
                    Problem.INVALID, Reason.of("minutes-out-of-range", 1, LONGEST_MINUTES));
        }
        minutes = newMinutes;
    }

    public int minutes() {
        return minutes;
    }

    public Duration within() {
        return Duration.ofMinutes(minutes);
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AlertRule rule && id == rule.id;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }
}
