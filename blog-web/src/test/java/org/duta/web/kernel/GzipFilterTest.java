package org.duta.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GzipFilterTest {

    private static final String LONG = "Selamat datang, 🎌! ".repeat(500);
    private static final byte[] LONG_BYTES = LONG.getBytes(StandardCharsets.UTF_8);

    private final LocalServer server;

    GzipFilterTest(@TempDir Path folder) throws IOException, LifecycleException {
        server = new LocalServer(folder, new Answers(), "/*");
    }

    @AfterAll
    void stop() throws LifecycleException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/writer", "/many", "/length", "/flushed", "/error-page"})
    void aLongTextIsCompressedAndSaysSo(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(header(answer, "Content-Length")).isEqualTo("" + answer.body().length);
        assertThat(unzipped(answer)).isEqualTo(LONG_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/writer", "/many", "/length", "/flushed"})
    void whoWantsNoGzipGetsPlainText(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip;q=0");
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(LONG_BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/short",
                "/image",
                "/strong",
                "/no-transform",
                "/encoded",
                "/events",
                "/desk/posts",
                "/desk",
                "/sign-in",
                "/api/desk/v1/posts"
            })
    void whatMustStayAsItIsDoes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isIn("", "br");
        assertThat(answer.body()).startsWith("Selamat".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/short", "/image", "/length", "/many", "/desk"})
    void headHasTheHeadersOfGetAndNoBody(String path) throws IOException, InterruptedException {
        for (String encoding : new String[] {"gzip", "identity"}) {
            HttpResponse<byte[]> get = get(path, "Accept-Encoding", encoding);
            HttpResponse<byte[]> head = server.send("HEAD", path, "Accept-Encoding", encoding);
            assertThat(head.body()).isEmpty();
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            for (String name : new String[] {"Content-Encoding", "Content-Type", "ETag", "Vary"}) {
                assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
            }
            assertThat(header(head, "Content-Length"))
                    .isIn("" + get.body().length, header(get, "Content-Length"));
        }
    }

    @Test
    void aWeakTagIsSharedByBothEncodings() throws IOException, InterruptedException {
        assertThat(header(get("/text", "Accept-Encoding", "gzip"), "ETag"))
                .isEqualTo(header(get("/text"), "ETag"))
                .isEqualTo("W/\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/304", "/204"})
    void anAnswerWithoutABodyHasNoneAndNoLength(String path)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(path.substring(1)));
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Content-Length")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void anErrorPageIsCompressedToo() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/missing", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(unzipped(answer)).isEqualTo(LONG_BYTES);
    }

    @Test
    void anErrorPageOfTheWorkspaceIsNot() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/desk/missing", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(LONG_BYTES);
    }

    @Test
    void whatWasWrittenBeforeAResetIsForgotten() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/reset", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(unzipped(answer)).isEqualTo(LONG_BYTES);
    }

    @Test
    void aRedirectPasses() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/redirect", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/text");
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        return server.send("GET", path, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    /** One answer per path. */
    private static final class Answers extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            String path = request.getRequestURI();
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("ETag", path.equals("/strong") ? "\"1\"" : "W/\"1\"");
            switch (path) {
                case "/writer" -> response.getWriter().write(LONG);
                case "/many" -> byteByByte(response);
                case "/length" -> withLength(response);
                case "/short" -> response.getOutputStream().write(LONG_BYTES, 0, 860);
                case "/304", "/204" -> response.setStatus(Integer.parseInt(path.substring(1)));
                case "/missing", "/desk/missing" -> response.sendError(404);
                case "/redirect" -> response.sendRedirect("/text");
                case "/reset" -> afterReset(response);
                case "/flushed" -> flushed(response);
                default -> typed(path, response);
            }
        }

        private static void typed(String path, HttpServletResponse response) throws IOException {
            switch (path) {
                case "/image" -> response.setContentType("image/png");
                case "/events" -> response.setContentType("text/event-stream");
                case "/encoded" -> response.setHeader("Content-Encoding", "br");
                case "/no-transform" -> response.setHeader("Cache-Control", "no-transform");
                default -> response.addHeader("Vary", "Accept-Encoding");
            }
            response.getOutputStream().write(LONG_BYTES);
        }

        private static void byteByByte(HttpServletResponse response) throws IOException {
            for (byte b : LONG_BYTES) {
                response.getOutputStream().write(b);
            }
        }

        private static void withLength(HttpServletResponse response) throws IOException {
            response.addHeader("Content-Length", "" + LONG_BYTES.length);
            response.getOutputStream().write(LONG_BYTES);
        }

        private static void flushed(HttpServletResponse response) throws IOException {
            response.getOutputStream().write(LONG_BYTES, 0, 10);
            response.flushBuffer();
            response.getOutputStream().write(LONG_BYTES, 10, LONG_BYTES.length - 10);
        }

        private static void afterReset(HttpServletResponse response) throws IOException {
            response.getOutputStream().write("draft".repeat(1000).getBytes(StandardCharsets.UTF_8));
            response.reset();
            response.setStatus(500);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(LONG);
        }
    }
}
