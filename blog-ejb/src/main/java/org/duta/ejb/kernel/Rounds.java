package org.duta.ejb.kernel;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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
    private final Thread thread;
    private volatile boolean stopped;

    private Rounds(ManagedThreadFactory threads, Round round) {
        this.round = round;
        this.thread = threads.newThread(this::run);
    }

    public static Rounds begun(ManagedThreadFactory threads, Round round) {
        Rounds rounds = new Rounds(threads, round);
        rounds.thread.start();
        return rounds;
    }

    /** There is something to do: it doesn't rest any longer. */
    public void wake() {
        calls.release();
    }

    /** With the application. What is being done is interrupted. */
    public void end() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopped) {
                calls.tryAcquire(round.go(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
