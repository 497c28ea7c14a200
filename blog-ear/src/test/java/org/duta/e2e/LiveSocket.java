package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One WebSocket to a live text: frames out in order, frames in in order, nothing understood. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {

    static final String SUBPROTOCOL = "duta.coedit.1";

    /** Far above what any answer takes on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The code of a socket that ended without a close frame (RFC 6455, section 7.1.5). */
    static final int CUT = 1006;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /** The server refused to make a socket of the request. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, Throwable cause) {
            super("HTTP " + status, cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();
    private final Consumer<JsonObject> heard;
    private final Consumer<Integer> ended;
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private int read;

    private LiveSocket(
            URI address,
            List<String> headers,
            Consumer<JsonObject> heard,
            Consumer<Integer> ended) {
        this.heard = heard;
        this.ended = ended;
        WebSocket.Builder builder =
                HTTP.newWebSocketBuilder()
                        .subprotocols(SUBPROTOCOL)
                        .connectTimeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.size(); i += 2) {
            builder.header(headers.get(i), headers.get(i + 1));
        }
        try {
            socket = builder.buildAsync(address, this).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                throw new Refused(refusal.getResponse().statusCode(), e);
            }
            throw e;
        }
    }

    /**
     * Opens a socket that keeps what it hears for {@link #next}.
     *
     * @param server {@code http://127.0.0.1:12345}, without a slash at the end
     * @param headers names and values in turn
     * @throws Refused if the server answers with a status of HTTP
     */
    static LiveSocket open(String server, String post, String... headers) {
        return open(server, post, frame -> {}, code -> {}, headers);
    }

    /**
     * The same, which tells what it hears, and the close code in the end, on threads of its own.
     */
    static LiveSocket open(
            String server,
            String post,
            Consumer<JsonObject> heard,
            Consumer<Integer> ended,
            String... headers) {
        URI address = URI.create(server.replaceFirst("^http", "ws") + "/coedit/" + post);
        return new LiveSocket(address, List.of(headers), heard, ended);
    }

    static LiveSocket open(SignedIn person, String post) {
        return open(person.api().address(), post, bearer(person));
    }

    static String[] bearer(SignedIn person) {
        return new String[] {"Authorization", "Bearer " + person.token()};
    }

    /** The subprotocol that the server chose. */
    String subprotocol() {
        return socket.getSubprotocol();
    }

    void send(JsonObject frame) {
        send(frame.toString());
    }

    /** Sends whatever it is as one text frame after those before it. */
    synchronized void send(String text) {
        sent =
                sent.exceptionally(failed -> null)
                        .thenCompose(before -> socket.sendText(text, true))
                        .exceptionally(failed -> null);
    }

    /**
     * The next frame of a kind, of those that weren't read yet; the ones before it are skipped.
     *
     * @throws AssertionError if it doesn't come within {@link #PATIENCE}
     */
    JsonObject next(String type) {
        return next(type, frame -> true);
    }

    JsonObject next(String type, Predicate<JsonObject> wanted) {
        AtomicReference<@Nullable JsonObject> found = new AtomicReference<>();
        Pause.until(
                PATIENCE,
                () -> {
                    while (found.get() == null && read < texts.size()) {
                        JsonObject frame = parse(texts.get(read++));
                        if (frame.getString("t").equals(type) && wanted.test(frame)) {
                            found.set(frame);
                        }
                    }
                    return found.get() != null;
                },
                () ->
                        "no frame %s, closed with %s, all: %s"
                                .formatted(type, closed.getNow(0), texts));
        return Objects.requireNonNull(found.get());
    }

    /** Every frame so far, as it came. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Every frame of a kind so far. */
    List<JsonObject> all(String type) {
        List<JsonObject> all = new ArrayList<>();
        texts.stream().map(LiveSocket::parse).forEach(all::add);
        all.removeIf(frame -> !frame.getString("t").equals(type));
        return all;
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The code that the other side closed with, {@link #CUT} if it just went. Waits for it. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /** Goes without a word, as a machine does that loses its network. */
    void cut() {
        socket.abort();
        end(CUT);
    }

    @Override
    public void close() {
        cut();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            String text = parts.toString();
            parts.setLength(0);
            texts.add(text);
            heard.accept(parse(text));
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(CUT);
    }

    private void end(int code) {
        if (closed.complete(code)) {
            ended.accept(code);
        }
    }

    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
