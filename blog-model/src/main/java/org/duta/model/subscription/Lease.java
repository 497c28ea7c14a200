package org.duta.model.subscription;

import java.time.Duration;

/** How long a subscription to a feed lasts unless it is renewed (WebSub, section 5.1). */
public final class Lease {

    private static final long SHORTEST = Duration.ofMinutes(5).toSeconds();
    private static final long LONGEST = Duration.ofDays(30).toSeconds();
    private static final long USUAL = Duration.ofDays(10).toSeconds();

    private Lease() {}

    /**
     * The seconds that the hub grants: what was asked for, brought within its bounds.
     *
     * @param asked 0 if nothing was said
     */
    public static long granted(long asked) {
        return asked == 0 ? USUAL : Math.max(SHORTEST, Math.min(LONGEST, asked));
    }
}
