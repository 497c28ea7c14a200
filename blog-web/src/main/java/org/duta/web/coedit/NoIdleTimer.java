package org.duta.web.coedit;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the idle timer away from a socket. Tyrus starts it anew for every frame that comes or goes,
 * even where there is no time-out, and Payara's timer looks each time through all jars of the
 * application for contexts that it should carry along: over half of the CPU time of a busy text.
 * {@link OpenSockets} looks after silent sockets instead. Nothing of this is part of Jakarta
 * WebSocket: where Tyrus has no such field, frames are as dear as they were.
 */
final class NoIdleTimer extends ScheduledThreadPoolExecutor {

    private static final Logger LOG = Logger.getLogger(NoIdleTimer.class.getName());
    private static final NoIdleTimer INSTANCE = new NoIdleTimer();

    private NoIdleTimer() {
        super(0);
    }

    static void give(Session session) {
        try {
            Field timer = session.getClass().getDeclaredField("service");
            timer.setAccessible(true);
            timer.set(session, INSTANCE);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.FINE, "This WebSocket server keeps its own idle timer", e);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return Never.INSTANCE;
    }

    private static final class Never extends CompletableFuture<Void>
            implements ScheduledFuture<Void> {

        static final Never INSTANCE = new Never();

        @Override
        public long getDelay(TimeUnit unit) {
            return Long.MAX_VALUE;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(Long.MAX_VALUE, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
