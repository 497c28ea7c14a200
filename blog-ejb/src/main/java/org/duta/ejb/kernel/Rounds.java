package org.duta.ejb.kernel;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A thread that goes its rounds for as long as the application runs, and rests between them. What
 * goes wrong in a round, the round deals with: it goes on for nothing but an interruption.
 */
public final class Rounds {

    /** What is done each time. */
    @FunctionalInterface
    public interface Round {
        /**
         * @return how long to rest, in milliseconds, unless somebody wakes it
         */
        long go() throws InterruptedException;
    }

    private final Semaphore calls = new Semaphore(0);
    private final Round round;
    private @Nullable Thread thread;
    private volatile boolean ended;

    public Rounds(Round round) {
        this.round = round;
    }

    public void begin(ManagedThreadFactory threads) {
        Thread begun = threads.newThread(this::run);
        thread = begun;
        begun.start();
    }

    /** There is something to do: it doesn't rest any longer. */
    public void wake() {
        calls.release();
    }

    /** With the application. What is being done is interrupted. */
    public void end() {
        ended = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    public boolean isEnded() {
        return ended;
    }

    private void run() {
        try {
            while (!ended) {
                calls.tryAcquire(round.go(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
