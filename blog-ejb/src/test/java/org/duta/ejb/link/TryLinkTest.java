package org.duta.ejb.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.link.LinkOutcome.Kind;
import org.duta.ejb.outbound.OutboundFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every server asked here is one of this machine. */
class TryLinkTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final TryLink tryLink = new TryLink();

    TryLinkTest() throws IOException {
        server = HttpServer.create(OutboundFixture.local(), 5);
        server.createContext("/", this::answer);
        server.start();
        tryLink.outbound = OutboundFixture.outbound();
        tryLink.own =
                new PublicAddress() {
                    @Override
                    public String of(String path) {
                        return "https://duta.example" + path;
                    }
                };
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The status is the path's; what begins with HEAD refuses that alone. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(
                exchange.getRequestMethod()
                        + " "
                        + path
                        + " "
                        + exchange.getRequestHeaders().getFirst("User-Agent")
                        + " "
                        + exchange.getRequestHeaders().getFirst("Range"));
        String to = exchange.getRequestURI().getQuery();
        if (to != null) {
            exchange.getResponseHeaders().set("Location", to);
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        int status =
                path.startsWith("/head") ? head ? 405 : 206 : Integer.parseInt(path.substring(1));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/200, WORKS",
        "/206, WORKS",
        "/404, NOT_FOUND",
        "/410, NOT_FOUND",
        "/401, CLOSED",
        "/403, CLOSED",
        "/429, CLOSED",
        "/500, BROKEN",
        "/503, BROKEN",
        "/302?/200, WORKS",
        "/302?/404, NOT_FOUND",
        "/302?http://10.0.0.1/, UNTRIED",
        "/301?/404, NOT_FOUND",
        "/301, WORKS",
    })
    void an_answer_is_told_by_its_status(String path, Kind kind) {
        assertThat(tryLink.ask(at(path))).isEqualTo(new LinkOutcome(kind));
    }

    @ParameterizedTest
    @CsvSource({"301", "308"})
    void what_moved_for_good_says_where(String status) {
        assertThat(tryLink.ask(at("/" + status + "?/200%23part")))
                .isEqualTo(new LinkOutcome(Kind.MOVED, at("/200")));
    }

    @Test
    void the_body_is_left_out_and_only_its_beginning_asked_for_where_that_is_refused() {
        assertThat(tryLink.ask(at("/200")).kind()).isEqualTo(Kind.WORKS);
        assertThat(tryLink.ask(at("/head")).kind()).isEqualTo(Kind.WORKS);
        assertThat(asked)
                .containsExactly(
                        "HEAD /200 Duta (+https://duta.example/) null",
                        "HEAD /head Duta (+https://duta.example/) null",
                        "GET /head Duta (+https://duta.example/) bytes=0-1023");
    }

    @Test
    void a_site_that_is_asked_for_too_much_is_not_asked_again() {
        tryLink.ask(at("/429"));
        tryLink.ask(at("/503"));
        assertThat(asked).hasSize(2).allMatch(each -> each.startsWith("HEAD "));
    }

    @Test
    void a_name_that_nobody_has_is_told() {
        tryLink.outbound = OutboundFixture.withoutNames();
        assertThat(tryLink.ask("https://nobody.example/")).isEqualTo(new LinkOutcome(Kind.NO_SITE));
    }

    @Test
    void a_redirect_without_end_is_told() {
        server.createContext(
                "/round",
                exchange -> {
                    asked.add("round");
                    exchange.getResponseHeaders().set("Location", "/round");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        assertThat(tryLink.ask(at("/round"))).isEqualTo(new LinkOutcome(Kind.CIRCLING));
        assertThat(asked).filteredOn("round"::equals).hasSize(6);
    }

    @Test
    void nobody_there_is_no_answer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(tryLink.ask("http://127.0.0.1:" + port + "/").kind()).isEqualTo(Kind.NO_ANSWER);
    }

    @Test
    void a_site_that_speaks_no_tls_is_told() throws IOException {
        try (ServerSocket plain = new ServerSocket()) {
            plain.bind(OutboundFixture.local());
            CompletableFuture.runAsync(() -> answerPlainly(plain));
            assertThat(tryLink.ask("https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(new LinkOutcome(Kind.NOT_ENCRYPTED));
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try (Socket line = plain.accept()) {
            line.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(US_ASCII));
            line.shutdownOutput();
            line.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_inside_is_never_asked() {
        assertThat(tryLink.ask("http://192.168.1.1/")).isEqualTo(new LinkOutcome(Kind.UNTRIED));
    }

    @Test
    void a_certificate_of_nobody_we_trust_is_told(@TempDir Path folder) throws Exception {
        HttpsServer secret = HttpsServer.create(OutboundFixture.local(), 5);
        secret.setHttpsConfigurator(
                new HttpsConfigurator(
                        OutboundFixture.certificateFor(folder.resolve("own"), "ip:127.0.0.1")));
        secret.createContext("/", this::answer);
        secret.start();
        try {
            assertThat(tryLink.ask("https://127.0.0.1:" + secret.getAddress().getPort() + "/200"))
                    .isEqualTo(new LinkOutcome(Kind.CERTIFICATE));
        } finally {
            secret.stop(0);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
