package org.duta.web.coedit;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.coedit.Outlet;
import org.duta.ejb.coedit.Resume;
import org.duta.ejb.coedit.Rooms;
import org.duta.ejb.coedit.Seat;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Up;
import org.jspecify.annotations.Nullable;

/** One open editor at the other end of a socket; {@code docs/contract.md} has the frames. */
@ServerEndpoint(value = "/coedit/{postId}", subprotocols = "duta.coedit.1")
public class CoeditEndpoint {

    private static final Logger LOG = Logger.getLogger(CoeditEndpoint.class.getName());
    private static final JsonProvider JSON = JsonProvider.provider();

    /** UTF-16 units of a frame. A text of a megabyte in escapes is smaller. */
    private static final int LONGEST_FRAME = 4 * 1024 * 1024;

    private static final String UNAVAILABLE =
            "{\"t\":\"bye\",\"retryMs\":3000,\"why\":\"unavailable\"}";

    @Inject Rooms rooms;
    @Inject OpenSockets sockets;
    @Inject MarginActs margin;

    private volatile @Nullable Caller caller;
    private volatile @Nullable SocketOutlet outlet;
    private volatile @Nullable Seat seat;

    @OnOpen
    public void open(Session session, EndpointConfig config) {
        Caller known = (Caller) session.getUserPrincipal();
        SocketOutlet frames = new SocketOutlet(session, this::drained);
        NoIdleTimer.give(session);
        session.setMaxIdleTimeout(0);
        caller = known;
        outlet = frames;
        sockets.add(session, known, frames);
    }

    @OnMessage(maxMessageSize = LONGEST_FRAME)
    public void frame(Session session, String text, @PathParam("postId") String post) {
        sockets.heard(session);
        try {
            take(session, read(text), post);
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | IndexOutOfBoundsException
                | IllegalArgumentException unreadable) {
            LOG.log(Level.FINE, "A frame can''t be read", unreadable);
            OpenSockets.close(session, SocketClose.BAD_FRAME);
        } catch (EJBException unavailable) {
            LOG.log(Level.WARNING, "A live text can''t be reached: {0}", unavailable.getMessage());
            Objects.requireNonNull(outlet).close(UNAVAILABLE, Outlet.CloseCause.AGAIN);
        }
    }

    @OnMessage
    public void alive(Session session, PongMessage pong) {
        sockets.heard(session);
    }

    @OnClose
    public void close(Session session) {
        sockets.remove(session);
        if (seat != null) {
            seat.leave();
        }
    }

    @OnError
    public void failed(Session session, Throwable cause) {
        LOG.log(Level.FINE, "A socket has failed", cause);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (UnsupportedOperationException | IllegalStateException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private void take(Session session, JsonObject frame, String post) {
        String type = frame.getString("t");
        Seat here = seat;
        if (here == null) {
            if (!type.equals("hello")) {
                throw new IllegalArgumentException("The first frame isn't hello");
            }
            hello(session, frame, post);
            return;
        }
        switch (type) {
            case "push" -> push(here, frame);
            case "pull" -> here.pull(version(frame));
            case "presence" -> here.select(version(frame), ranges(frame.getJsonArray("sel")));
            case "authors" -> here.askAuthors();
            case "comment", "suggest", "reply", "decide" ->
                    margin.take(
                                    frame,
                                    id(post).orElseThrow(),
                                    Objects.requireNonNull(caller).handle())
                            .ifPresent(Objects.requireNonNull(outlet)::send);
            case "mismatch" -> here.reportMismatch(version(frame));
            default -> LOG.log(Level.FINE, "A frame of a kind that isn''t known: {0}", type);
        }
    }

    private void hello(Session session, JsonObject frame, String post) {
        Optional<Seat> joined =
                id(post).flatMap(
                                id ->
                                        rooms.join(
                                                id,
                                                Objects.requireNonNull(caller).handle(),
                                                UUID.fromString(frame.getString("client")),
                                                resume(frame),
                                                Objects.requireNonNull(outlet)));
        seat = joined.orElse(null);
        if (joined.isEmpty()) {
            OpenSockets.close(session, SocketClose.NO_SUCH_POST);
        } else if (!session.isOpen()) {
            // It was closed while somebody was on their way in, when there was no seat to leave.
            joined.get().leave();
        }
    }

    private static Optional<UUID> id(String post) {
        try {
            return Optional.of(UUID.fromString(post));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Resume resume(JsonObject frame) {
        JsonValue resume = frame.get("resume");
        return resume == null || resume == JsonValue.NULL
                ? null
                : new Resume(
                        version(resume.asJsonObject()),
                        resume.asJsonObject().getJsonNumber("epoch").intValueExact());
    }

    private static void push(Seat here, JsonObject frame) {
        List<Up> ups = new ArrayList<>();
        for (JsonObject up : frame.getJsonArray("ups").getValuesAs(JsonObject.class)) {
            long seq = up.getJsonNumber("seq").longValueExact();
            try {
                ups.add(new Up(seq, ChangeSet.read(up.getJsonArray("ch"))));
            } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
                here.refuse(ups.isEmpty() ? seq : ups.get(0).seq());
                return;
            }
        }
        here.push(version(frame), ups);
    }

    private static List<int[]> ranges(JsonArray sel) {
        List<int[]> ranges = new ArrayList<>();
        for (JsonArray range : sel.getValuesAs(JsonArray.class)) {
            ranges.add(
                    new int[] {
                        range.getJsonNumber(0).intValueExact(),
                        range.getJsonNumber(1).intValueExact()
                    });
        }
        return ranges;
    }

    private static long version(JsonObject frame) {
        return frame.getJsonNumber("v").longValueExact();
    }

    private void drained() {
        if (seat != null) {
            seat.drained();
        }
    }
}
