package org.duta.web.kernel.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts what each client asks of this node. Everybody has a bucket per limit that holds a minute's
 * requests and fills up evenly; who isn't seen for long, or is one of too many, begins anew.
 */
@ApplicationScoped
public class RateLimits {

    /** A bucket takes some 300 bytes. */
    private static final int MOST_CLIENTS = 50_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Client(Limit limit, String address) {}

    /**
     * What became of a request.
     *
     * @param perMinute the client's quota
     * @param left of it now
     * @param fullIn seconds until all of it is there again
     * @param retryIn seconds until one more request is let through; 0 if this one was
     */
    record Count(Limit limit, int perMinute, long left, long fullIn, long retryIn) {

        boolean refused() {
            return retryIn > 0;
        }
    }

    private final Map<Limit, Integer> perMinute = new EnumMap<>(Limit.class);
    private final TimeMeter time;
    private final Cache<Client, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_CLIENTS)
                    .expireAfterAccess(WINDOW.multipliedBy(2))
                    .build();

    @Inject
    RateLimits(LimitSettings settings) {
        this(limits(settings), TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(Map<Limit, Integer> perMinute, TimeMeter time) {
        this.perMinute.putAll(perMinute);
        this.time = time;
    }

    /** For the container's proxy. */
    protected RateLimits() {
        this(Map.of(), TimeMeter.SYSTEM_NANOTIME);
    }

    private static Map<Limit, Integer> limits(LimitSettings settings) {
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, settings.perMinute(limit));
        }
        return limits;
    }

    /** Whether anybody is counted under this limit at all. */
    boolean isSet(Limit limit) {
        return perMinute.getOrDefault(limit, 0) > 0;
    }

    /** Counts a request of a client's; one that is refused costs nothing. */
    Count count(Limit limit, String client) {
        int quota = perMinute.getOrDefault(limit, 0);
        ConsumptionProbe probe =
                buckets.get(new Client(limit, client), unknown -> full(quota))
                        .tryConsumeAndReturnRemaining(1);
        return new Count(
                limit,
                quota,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private Bucket full(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Whole ones, rounded up: who waits so long has waited long enough. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
