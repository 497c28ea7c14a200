package org.duta.ejb.coedit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How many changes each person has made of late: a bucket that holds a few seconds' worth. */
final class ChangeRates {

    private static final int SECONDS_AT_ONCE = 4;

    private final int perSecond;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private static final class Bucket {
        double left;
        long at;
    }

    ChangeRates(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes so many changes, or says after how many milliseconds they may be sent again. */
    long wait(String handle, int changes) {
        Bucket bucket = refilled(handle);
        int most = perSecond * SECONDS_AT_ONCE;
        double needed = Math.min(changes, most);
        if (bucket.left < needed) {
            return (long) Math.ceil((needed - bucket.left) * 1000 / perSecond);
        }
        bucket.left -= needed;
        return 0;
    }

    private Bucket refilled(String handle) {
        int most = perSecond * SECONDS_AT_ONCE;
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(handle, any -> new Bucket());
        bucket.left = Math.min(most, bucket.left + (now - bucket.at) * perSecond / 1000.0);
        bucket.at = now;
        return bucket;
    }
}
