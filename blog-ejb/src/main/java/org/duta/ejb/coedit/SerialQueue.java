package org.duta.ejb.coedit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other in the order in which they came, on whatever thread is free. When
 * none is left, {@code afterwards} runs once, on the same terms. What fails is told to {@code
 * failed}, and the rest is run.
 */
final class SerialQueue {

    private final Executor executor;
    private final Runnable afterwards;
    private final Consumer<RuntimeException> failed;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    SerialQueue(Executor executor, Runnable afterwards, Consumer<RuntimeException> failed) {
        this.executor = executor;
        this.afterwards = afterwards;
        this.failed = failed;
    }

    void add(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        boolean more = true;
        while (more) {
            for (Runnable task = next(); task != null; task = next()) {
                run(task);
            }
            run(afterwards);
            more = !stop();
        }
    }

    /** A task that fails must not keep those after it from being run. */
    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            return tasks.poll();
        }
    }

    private boolean stop() {
        synchronized (tasks) {
            running = !tasks.isEmpty();
            return !running;
        }
    }
}
