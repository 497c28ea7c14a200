package org.duta.ejb.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static final String PASSWORD = "changeit";

    private final Outbound outbound = outbound((SSLSocketFactory) SSLSocketFactory.getDefault());

    private static Outbound outbound(SSLSocketFactory encryption) {
        return new Outbound(
                new SubscriptionSettings() {
                    @Override
                    public Set<String> allowedHosts() {
                        return Set.of("127.0.0.1");
                    }
                },
                encryption);
    }

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
        HttpServer server = HttpServer.create(local(), 5);
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
        HttpServer server = HttpServer.create(local(), 5);
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
    void a_certificate_has_to_be_for_the_host_that_was_asked_for(@TempDir Path folder)
            throws Exception {
        assertThat(overTls(folder.resolve("right"), "ip:127.0.0.1").isOk()).isTrue();
        assertThatThrownBy(() -> overTls(folder.resolve("wrong"), "dns:portal.example"))
                .isInstanceOf(SSLException.class);
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

    /** Trusts a new certificate for the name, and asks a server that has it at 127.0.0.1. */
    private static Received overTls(Path store, String name) throws Exception {
        SSLContext context = contextWith(store, name);
        HttpsServer server = HttpsServer.create(local(), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            return outbound(context.getSocketFactory())
                    .get("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext contextWith(Path store, String name) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=receiver",
                                "-ext",
                                "san=" + name,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static InetSocketAddress local() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }
}
