package org.duta.model.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before the next attempt: from ten seconds to a day, two days in all, and each
 * time up to a quarter more by chance, so that those who failed together don't come back together.
 */
public final class Backoff {

    /** A delivery that has waited for longer isn't tried again after a failure. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(3);

    /** The longest that chance adds, in parts of the delay. */
    private static final double SPREAD = 0.25;

    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private Backoff() {}

    /**
     * @param failures how many attempts have failed, 1 or more
     * @param waited since the delivery was due for the first time
     * @param chance from 0, which adds nothing, to 1
     * @return the delay, or nothing if it is given up
     */
    public static Optional<Duration> after(int failures, Duration waited, double chance) {
        return failures > DELAYS.size() || waited.compareTo(LONGEST_WAIT) > 0
                ? Optional.empty()
                : Optional.of(spread(DELAYS.get(failures - 1), chance));
    }

    private static Duration spread(Duration delay, double chance) {
        return delay.plusMillis(Math.round(delay.toMillis() * SPREAD * chance));
    }
}
