package org.duta.launch;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells whoever waits what is being done, with the seconds since the launch began. */
public final class Progress {

    private final Consumer<String> lines;
    private final long start = System.nanoTime();

    public Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Says nothing. */
    public static Progress silent() {
        return new Progress(line -> {});
    }

    /** One line: the seconds so far and what happens now. */
    public void say(String what) {
        lines.accept(
                String.format(Locale.ROOT, "[%5.1f s] %s", elapsed().toMillis() / 1000.0, what));
    }

    /** Lines without a time, such as the block with the address. */
    public void show(String block) {
        lines.accept(block);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
