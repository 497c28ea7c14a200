package org.duta.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ctrl-C, SIGTERM and a closed terminal as a wish to stop instead of an end at once, so that the
 * server and then the database can be stopped in order and the status is 0. A second signal ends
 * the process, and the next launch clears up.
 */
final class StopSignal {

    private static final int INTERRUPTED_STATUS = 130;

    private final CountDownLatch wish = new CountDownLatch(1);
    private final Thread launcher = Thread.currentThread();

    /** From now on a signal interrupts the calling thread. */
    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        stop.listenTo("INT");
        stop.listenTo("TERM");
        stop.listenTo("HUP");
        return stop;
    }

    boolean isWished() {
        return wish.getCount() == 0;
    }

    /** True as soon as somebody wishes to stop, false if nobody did within a second. */
    boolean awaitOneSecond() {
        try {
            return wish.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return isWished();
        }
    }

    private void listenTo(String name) {
        try {
            Signal.handle(new Signal(name), signal -> received());
        } catch (IllegalArgumentException e) {
            // This system has no such signal, so nobody can send it.
            return;
        }
    }

    private void received() {
        if (isWished()) {
            Runtime.getRuntime().halt(INTERRUPTED_STATUS);
        }
        wish.countDown();
        launcher.interrupt();
    }
}
