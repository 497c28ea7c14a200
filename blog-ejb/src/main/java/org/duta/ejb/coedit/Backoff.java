package org.duta.ejb.coedit;

/** Longer and longer waits between attempts at something that fails. Times are milliseconds. */
final class Backoff {

    private static final long SHORTEST = 100;
    private static final long LONGEST = 2_000;

    private long wait;
    private long until;

    boolean isOver(long now) {
        return now >= until;
    }

    /** Notes a failure; returns how long to wait. */
    long failed(long now) {
        wait = wait == 0 ? SHORTEST : Math.min(LONGEST, wait * 2);
        until = now + wait;
        return wait;
    }

    void succeeded() {
        wait = 0;
        until = 0;
    }
}
