package org.duta.web.coedit;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.coedit.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames over one socket, one after the other, on whatever thread the last one was done. A
 * socket that takes nothing costs its bounded queue and nobody else anything.
 */
final class SocketOutlet implements Outlet {

    private static final Logger LOG = Logger.getLogger(SocketOutlet.class.getName());

    /** UTF-16 units that may wait to be sent. */
    private static final int LONGEST_QUEUE = 512 * 1024;

    private static final int MOST_FRAMES = 1_000;

    private final Session session;
    private final Runnable drained;
    private final Deque<String> frames = new ArrayDeque<>();
    private long queued;
    private boolean sending;
    private boolean refused;
    private @Nullable CloseReason closing;

    SocketOutlet(Session session, Runnable drained) {
        this.session = session;
        this.drained = drained;
    }

    @Override
    public boolean offer(String frame) {
        synchronized (frames) {
            if (queued > 0
                    && (queued + frame.length() > LONGEST_QUEUE || frames.size() > MOST_FRAMES)) {
                refused = true;
                return false;
            }
        }
        send(frame);
        return true;
    }

    @Override
    public void send(String frame) {
        synchronized (frames) {
            if (closing != null) {
                return;
            }
            frames.add(frame);
            queued += frame.length();
        }
        sendNext();
    }

    @Override
    public void close(String lastFrame, CloseCause cause) {
        send(lastFrame);
        synchronized (frames) {
            closing = reason(cause);
        }
        sendNext();
    }

    private static CloseReason reason(CloseCause cause) {
        return switch (cause) {
            case AGAIN -> new CloseReason(CloseReason.CloseCodes.SERVICE_RESTART, "come back");
            case NOT_ALLOWED ->
                    new CloseReason(SocketClose.NOT_ALLOWED, SocketClose.NOT_ALLOWED.phrase());
            case OVERLOADED ->
                    new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too much at once");
        };
    }

    private void sendNext() {
        String frame;
        boolean last;
        boolean empty;
        synchronized (frames) {
            if (sending) {
                return;
            }
            frame = frames.poll();
            empty = frame == null && refused;
            refused = frame != null && refused;
            last = frame == null && closing != null;
            sending = frame != null;
        }
        if (frame != null) {
            transmit(frame);
        } else if (last) {
            closeNow();
        } else if (empty) {
            drained.run();
        }
    }

    private void transmit(String frame) {
        try {
            session.getAsyncRemote().sendText(frame, result -> sent(frame, result));
        } catch (RuntimeException e) {
            sent(frame, new SendResult(e));
        }
    }

    private void sent(String frame, SendResult result) {
        synchronized (frames) {
            sending = false;
            queued -= frame.length();
            if (!result.isOK()) {
                frames.clear();
                queued = 0;
                refused = false;
            }
        }
        if (result.isOK()) {
            sendNext();
        } else {
            closeNow();
        }
    }

    /** Asks whoever is at the other end for a sign of life (RFC 6455, section 5.5.2). */
    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A socket is gone", e);
        }
    }

    void closeNow() {
        try {
            CloseReason reason = closing;
            if (reason == null) {
                session.close();
            } else {
                session.close(reason);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A socket was gone before it was closed", e);
        }
    }
}
