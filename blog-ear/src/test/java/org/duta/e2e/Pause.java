package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, for a while or until something holds. */
final class Pause {

    /**
     * What one round of waiting counts for at most. A build machine that is suspended for a minute
     * would else use up the time of everybody who waits.
     */
    private static final long LONGEST_STEP_NS = TimeUnit.SECONDS.toNanos(2);

    private Pause() {}

    static void millis(long time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param longest time that the machine runs in; while it stands still, nobody is late
     * @param otherwise told if it doesn't hold in time
     * @throws AssertionError then
     */
    static void until(Duration longest, BooleanSupplier holds, Supplier<String> otherwise) {
        long waited = 0;
        long before = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(waited).as(otherwise).isLessThan(longest.toNanos());
            millis(20);
            long now = System.nanoTime();
            waited += Math.min(now - before, LONGEST_STEP_NS);
            before = now;
        }
    }
}
