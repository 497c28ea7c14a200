package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, for a while or until something holds. */
final class Pause {

    private Pause() {}

    static void millis(long time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param otherwise told if it doesn't hold in time
     * @throws AssertionError then
     */
    static void until(Duration longest, BooleanSupplier holds, Supplier<String> otherwise) {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            millis(20);
        }
    }
}
