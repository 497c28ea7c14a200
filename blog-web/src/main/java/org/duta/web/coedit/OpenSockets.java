package org.duta.web.coedit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every socket that is open here: asked for signs of life, and closed when its person leaves. */
@ApplicationScoped
public class OpenSockets {

    private static final Logger LOG = Logger.getLogger(OpenSockets.class.getName());
    private static final long PING_EVERY_S = 25;

    /** Milliseconds without any sign of life after which a socket is taken for dead. */
    private static final long LONGEST_SILENCE = 80_000;

    @Resource ManagedScheduledExecutorService timer;
    @Inject Clock clock;

    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        timer.scheduleWithFixedDelay(this::ping, PING_EVERY_S, PING_EVERY_S, TimeUnit.SECONDS);
    }

    private record Socket(Session session, Caller caller, SocketOutlet outlet, long heard) {

        Socket heardAt(long now) {
            return new Socket(session, caller, outlet, now);
        }
    }

    void add(Session session, Caller caller, SocketOutlet outlet) {
        sockets.put(session.getId(), new Socket(session, caller, outlet, clock.millis()));
    }

    void remove(Session session) {
        sockets.remove(session.getId());
    }

    void heard(Session session) {
        sockets.computeIfPresent(session.getId(), (id, known) -> known.heardAt(clock.millis()));
    }

    /** Closes the sockets of a session that has ended. */
    void signedOut(String httpSession) {
        sockets.values().stream()
                .filter(socket -> httpSession.equals(socket.caller().httpSession()))
                .forEach(socket -> close(socket.session(), SocketClose.SIGNED_OUT));
    }

    private void ping() {
        long now = clock.millis();
        for (Socket socket : sockets.values()) {
            if (now - socket.heard() > LONGEST_SILENCE) {
                close(socket.session(), SocketClose.SILENT);
                sockets.remove(socket.session().getId());
            } else {
                socket.outlet().ping();
            }
        }
    }

    static void close(Session session, SocketClose why) {
        try {
            session.close(new CloseReason(why, why.phrase()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A socket was gone before it was closed", e);
        }
    }
}
