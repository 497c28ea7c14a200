package org.duta.ejb.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private final Outbound outbound = OutboundFixture.outbound();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://localhost./",
                "http://ip6-localhost/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://127.0.0.2/",
                "gopher://127.0.0.1/"
            })
    void what_leads_to_the_inside_is_not_dialled(String url) {
        assertThatThrownBy(() -> outbound.get(url))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(Refused.class),
                        refused ->
                                assertThat(refused)
                                        .isInstanceOf(java.net.UnknownHostException.class));
    }

    @Test
    void a_message_arrives_whole_and_the_answer_is_read() throws IOException {
        HttpServer server = HttpServer.create(OutboundFixture.local(), 5);
        CompletableFuture<String> got = new CompletableFuture<>();
        server.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    got.complete(
                            exchange.getRequestMethod()
                                    + exchange.getRequestURI()
                                    + exchange.getRequestHeaders().getFirst("Host")
                                    + exchange.getRequestHeaders().getFirst("X-Kind")
                                    + body);
                    byte[] answer = "ja".repeat(5_000).getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            Received answer =
                    outbound.post(
                            "http://127.0.0.1:" + port + "/a?b=c",
                            List.of(new Outbound.Header("X-Kind", "new")),
                            "über".getBytes(UTF_8));
            assertThat(got.join()).isEqualTo("POST/a?b=c127.0.0.1:" + port + "newüber");
            assertThat(answer.isOk()).isTrue();
            assertThat(answer.body()).hasSize(Outbound.LARGEST_ANSWER);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        HttpServer server = HttpServer.create(OutboundFixture.local(), 5);
        AtomicInteger asked = new AtomicInteger();
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1/inside");
                    exchange.sendResponseHeaders(307, -1);
                    exchange.close();
                });
        server.start();
        try {
            Received answer = outbound.get("http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(answer.isOk()).isFalse();
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void what_is_no_answer_is_a_failure(String answer) throws IOException {
        assertThatThrownBy(() -> answeredBy(answer, 1)).isInstanceOf(IOException.class);
    }

    @Test
    void a_head_without_end_is_not_read_on() {
        assertThatThrownBy(() -> answeredBy("HTTP/1.1 200 OK\r\n", 1_000_000))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_comes_before_the_answer_is_skipped_and_chunks_are_joined() throws IOException {
        Received answer =
                answeredBy(
                        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n2\r\nde\r\n"
                                + "0\r\n\r\n",
                        1);
        assertThat(answer.text()).isEqualTo("abcde");
    }

    @Test
    void a_name_whose_lookup_hangs_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        Outbound hasty = OutboundFixture.hasty(hangingUntil(over));
        try {
            assertThatThrownBy(() -> hasty.get("http://portal.example/"))
                    .isInstanceOf(SocketTimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    @Test
    void lookups_that_hang_take_no_more_threads_than_there_are_for_them() {
        CountDownLatch over = new CountDownLatch(1);
        NameLookup names = hangingUntil(over);
        try {
            for (int i = 0; i < NameLookup.MOST; i++) {
                assertThatThrownBy(() -> names.addresses("portal.example", Duration.ofNanos(1)))
                        .isInstanceOf(SocketTimeoutException.class);
            }
            assertThatThrownBy(() -> names.addresses("portal.example", Duration.ofDays(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("too many lookups hang");
        } finally {
            over.countDown();
        }
    }

    @Test
    void whoever_never_answers_is_not_waited_for() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            Outbound hasty = OutboundFixture.hasty(new NameLookup());
            assertThatThrownBy(() -> hasty.get(url)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_name_with_one_address_on_the_inside_is_refused_after_one_lookup() {
        AtomicInteger lookups = new AtomicInteger();
        Outbound rebound =
                OutboundFixture.finding(
                        new NameLookup() {
                            @Override
                            InetAddress[] resolved(String host) throws UnknownHostException {
                                lookups.incrementAndGet();
                                return new InetAddress[] {
                                    InetAddress.getByName("8.8.8.8"),
                                    InetAddress.getByName("169.254.169.254")
                                };
                            }
                        });
        assertThatThrownBy(() -> rebound.head("http://rebound.example/"))
                .isInstanceOf(Refused.class);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void one_that_is_closed_sends_to_those_named_alone_and_looks_up_no_other() throws IOException {
        Outbound closed = OutboundFixture.closed();
        assertThatThrownBy(() -> closed.get("http://8.8.8.8/")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> closed.get("http://portal.example/")).isInstanceOf(Refused.class);
        HttpServer server = HttpServer.create(OutboundFixture.local(), 5);
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertThat(closed.head(url).status()).isEqualTo(404);
        } finally {
            server.stop(0);
        }
    }

    private static NameLookup hangingUntil(CountDownLatch over) {
        return new NameLookup() {
            @Override
            InetAddress[] resolved(String host) throws UnknownHostException {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private Received answeredBy(String answer, int times) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> serving =
                    CompletableFuture.runAsync(() -> serve(server, answer, times));
            try {
                return outbound.get("http://127.0.0.1:" + server.getLocalPort() + "/");
            } finally {
                serving.exceptionally(cut -> null).join();
            }
        }
    }

    private static void serve(ServerSocket server, String answer, int times) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) in.read());
            }
            socket.getOutputStream().write(answer.getBytes(UTF_8));
            for (int i = 1; i < times; i++) {
                socket.getOutputStream().write(("X-" + i + ": y\r\n").getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
