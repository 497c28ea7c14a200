package org.duta.web.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * How long ago something happened, as people say it.
 *
 * @param unit the end of the bundle's key: now, minutes, hours, days or weeks
 */
record Ago(String unit, long count) {

    private static final int DAYS_TOLD_AS_DAYS = 14;

    static Ago between(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 1) {
            return new Ago("now", 0);
        }
        if (since.toHours() < 1) {
            return new Ago("minutes", since.toMinutes());
        }
        if (since.toDays() < 1) {
            return new Ago("hours", since.toHours());
        }
        return since.toDays() < DAYS_TOLD_AS_DAYS
                ? new Ago("days", since.toDays())
                : new Ago("weeks", since.toDays() / 7);
    }
}
