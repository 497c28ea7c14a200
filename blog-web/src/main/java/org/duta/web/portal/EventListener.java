package org.duta.web.portal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Somebody who listens to the events: takes them in order as fast as their line allows. */
final class EventListener implements WriteListener, AsyncListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class.getName());
    private static final int AT_ONCE = 50;
    private static final byte[] HEARTBEAT = ": here\n\n".getBytes(StandardCharsets.US_ASCII);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final EventStream stream;
    private long sent;
    private long movedAt = System.nanoTime();
    private boolean beatOwed = true;

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

    /** Sends whatever there is, until the line takes no more. */
    synchronized void pump() {
        try {
            while (out.isReady()) {
                movedAt = System.nanoTime();
                List<byte[]> events = stream.after(sent, AT_ONCE);
                if (beatOwed) {
                    beatOwed = false;
                    out.write(HEARTBEAT);
                } else if (!events.isEmpty()) {
                    out.write(joined(events));
                    sent += events.size();
                } else {
                    out.flush();
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            // They come back with the number of the last event that they have.
            LOG.log(Level.FINE, "A line to somebody who listens has ended", e);
            end();
        }
    }

    /** Shows that the line is alive; where it takes nothing for too long, it is ended. */
    void beat(long longestNs) {
        if (System.nanoTime() - movedAt > longestNs) {
            end();
        } else {
            synchronized (this) {
                beatOwed = true;
            }
            pump();
        }
    }

    void end() {
        stream.remove(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The line was gone before.
        }
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
        stream.remove(this);
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.remove(this);
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
