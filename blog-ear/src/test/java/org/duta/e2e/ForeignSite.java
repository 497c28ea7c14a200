package org.duta.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Another site, on a port of its own: the example portal, made to show a given Duta. */
final class ForeignSite implements AutoCloseable {

    private static final Path PORTAL = Path.of("../docs/examples/portal");
    private static final String USUAL = "http://localhost:8080";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    private final HttpServer http;
    private String duta = USUAL;

    ForeignSite() {
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    /** Its address, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /**
     * @param address of the Duta that the pages show
     */
    void shows(String address) {
        duta = address;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = PORTAL.resolve(path.equals("/") ? "index.html" : path.substring(1));
        String type = TYPES.get(path.equals("/") ? "html" : path.replaceAll(".*\\.", ""));
        try (exchange) {
            if (type == null || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body =
                    Files.readString(file).replace(USUAL, duta).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
