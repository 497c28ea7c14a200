package org.duta.web.portal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens to the events: takes them in order as fast as their line allows. One thread
 * at a time sends; another that comes meanwhile has it look again, and never waits.
 */
final class EventListener implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class.getName());
    private static final int AT_ONCE = 50;
    private static final byte[] HEARTBEAT = ": here\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final EventStream stream;

    /** How often somebody has come since whoever sends last looked. */
    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicBoolean beatOwed = new AtomicBoolean(true);
    private final AtomicBoolean completed = new AtomicBoolean();
    private volatile boolean ended;
    private volatile long movedAt = System.nanoTime();

    // Touched by whoever sends, and by nobody else.
    private long sent;
    private @Nullable CompletableFuture<List<byte[]>> replay;

    /**
     * @param sent the number of the last event that they have
     */
    EventListener(AsyncContext context, EventStream stream, long sent) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.stream = stream;
        this.sent = sent;
    }

    void listen() {
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    /** Has whatever there is sent, until the line takes no more. */
    void pump() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            send();
            seen = calls.addAndGet(-seen);
        }
    }

    private void send() {
        try {
            boolean more = true;
            while (more && !ended && out.isReady()) {
                movedAt = System.nanoTime();
                more = sendNext();
            }
        } catch (IOException | RuntimeException e) {
            // They come back with the number of the last event that they have.
            LOG.log(Level.FINE, "A line to somebody who listens has ended", e);
            ended = true;
        }
        if (ended) {
            stream.remove(this);
            complete();
        }
    }

    /** Whether there may be more to send. */
    private boolean sendNext() throws IOException {
        if (beatOwed.getAndSet(false)) {
            out.write(HEARTBEAT);
            return true;
        }
        List<byte[]> events = next();
        if (events.isEmpty()) {
            out.flush();
            return false;
        }
        out.write(joined(events));
        sent += events.size();
        return true;
    }

    /** What comes next and is at hand; what is forgotten is read again by somebody else. */
    private List<byte[]> next() {
        Optional<List<byte[]>> recent = stream.recent(sent, AT_ONCE);
        if (recent.isPresent()) {
            return recent.get();
        }
        CompletableFuture<List<byte[]>> page = replay;
        if (page == null) {
            page = stream.replay(sent, AT_ONCE, this::pump);
            replay = page;
        }
        if (!page.isDone()) {
            return List.of();
        }
        replay = null;
        return page.join();
    }

    /** Shows that the line is alive; where it takes nothing for too long, it is ended. */
    void beat(long longestNs) {
        if (System.nanoTime() - movedAt > longestNs) {
            end();
        } else {
            beatOwed.set(true);
            pump();
        }
    }

    /** Ends the line, once nobody sends any more. */
    void end() {
        ended = true;
        pump();
    }

    private void complete() {
        if (completed.compareAndSet(false, true)) {
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // The line was gone before.
            }
        }
    }

    /** The container has ended the line: neither it nor what follows on it is ours. */
    private void letGo() {
        completed.set(true);
        ended = true;
        stream.remove(this);
    }

    private static byte[] joined(List<byte[]> events) {
        int length = events.stream().mapToInt(event -> event.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] event : events) {
            System.arraycopy(event, 0, all, at, event.length);
            at += event.length;
        }
        return all;
    }

    @Override
    public void onWritePossible() {
        pump();
    }

    @Override
    public void onError(Throwable cause) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        letGo();
    }

    @Override
    public void onError(AsyncEvent event) {
        letGo();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is started once.
    }
}
