package org.duta.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A program on this machine that is told of changes, and keeps everything that it was sent. */
final class Receiver implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> questions = new CopyOnWriteArrayList<>();
    private final List<Message> accepted = new CopyOnWriteArrayList<>();
    private final List<Message> turnedAway = new CopyOnWriteArrayList<>();

    /** What it answers to a message; to a question it always gives the challenge back. */
    volatile int status = 204;

    /** Whether it confirms what the hub asks. */
    volatile boolean confirms = true;

    /** What happens after a question has come and before it is answered. */
    volatile Runnable beforeConfirming = () -> {};

    /** A request, with the names of its headers in small letters. */
    record Message(Map<String, String> headers, Map<String, String> query, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What the hub has asked, oldest first. */
    List<Message> questions() {
        return List.copyOf(questions);
    }

    /** The messages that were answered as wanted, oldest first. */
    List<Message> accepted() {
        return List.copyOf(accepted);
    }

    /** The messages that were refused. */
    List<Message> turnedAway() {
        return List.copyOf(turnedAway);
    }

    /** Waits for so many messages and gives the last of them. */
    Message await(int count) {
        Pause.until(
                PATIENCE,
                () -> accepted.size() >= count,
                () -> "%d of %d messages".formatted(accepted.size(), count));
        return accepted.get(count - 1);
    }

    void awaitQuestions(int count) {
        Pause.until(
                PATIENCE,
                () -> questions.size() >= count,
                () -> "%d of %d questions".formatted(questions.size(), count));
    }

    void awaitTurnedAway(int count) {
        Pause.until(
                PATIENCE,
                () -> turnedAway.size() >= count,
                () -> "%d of %d refusals".formatted(turnedAway.size(), count));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = message(exchange);
            if (exchange.getRequestMethod().equals("GET")) {
                questions.add(message);
                beforeConfirming.run();
                byte[] challenge =
                        confirms
                                ? message.query().getOrDefault("hub.challenge", "").getBytes(UTF_8)
                                : new byte[] {'n', 'o'};
                exchange.sendResponseHeaders(200, challenge.length);
                exchange.getResponseBody().write(challenge);
            } else {
                int answer = status;
                (answer < 300 ? accepted : turnedAway).add(message);
                exchange.sendResponseHeaders(answer, -1);
            }
        }
    }

    private static Message message(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Message(
                headers,
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestBody().readAllBytes());
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "");
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
