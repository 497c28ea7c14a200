package org.duta.ejb.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duta.ejb.outbound.OutboundFixture;

/** A program on this machine that keeps what the hub tells and sends it. */
final class Subscriber implements AutoCloseable {

    private final HttpServer server;

    /** What stood behind the question mark, decoded. */
    final List<String> told = new CopyOnWriteArrayList<>();

    final List<String> sent = new CopyOnWriteArrayList<>();

    /** What it answers to everything. */
    volatile int status = 204;

    Subscriber() throws IOException {
        server = HttpServer.create(OutboundFixture.local(), 5);
        server.createContext("/", this::answer);
        server.start();
    }

    String callback() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed?who=me";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            told.add(exchange.getRequestURI().getQuery());
        } else {
            sent.add(body);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
