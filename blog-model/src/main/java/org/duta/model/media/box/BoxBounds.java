package org.duta.model.media.box;

import java.time.Duration;

/**
 * What a box may take.
 *
 * @param time from start to end by the clock on the wall
 * @param heap MiB of the child's Java heap
 * @param bytes written, all files together
 * @param files written
 * @param atOnce boxes that work at the same time; others wait in turn
 * @param patience how long one waits for its turn
 */
public record BoxBounds(
        Duration time, int heap, long bytes, int files, int atOnce, Duration patience) {

    public static final BoxBounds USUAL =
            new BoxBounds(
                    Duration.ofSeconds(10), 256, 160L << 20, 1_000, 2, Duration.ofSeconds(30));

    /** Of work that nobody waits for. */
    public static final BoxBounds LARGER =
            new BoxBounds(Duration.ofSeconds(60), 384, 400L << 20, 100, 1, Duration.ofSeconds(30));
}
