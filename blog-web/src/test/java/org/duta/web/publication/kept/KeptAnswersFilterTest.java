package org.duta.web.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.LifecycleException;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.JournalLease;
import org.duta.web.kernel.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter in a servlet container, before a servlet that says whom it answers, and how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptAnswersFilterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:30:15Z");

    private final Counting counting = new Counting();
    private final LocalServer server;

    KeptAnswersFilterTest(@TempDir Path folder) throws IOException, LifecycleException {
        server = new LocalServer(folder, counting, "/*", filter());
    }

    @AfterAll
    void stop() throws LifecycleException {
        server.close();
    }

    private static KeptAnswersFilter filter() {
        KeptAnswersFilter filter = new KeptAnswersFilter();
        filter.lease = new JournalLease();
        filter.answers = new KeptAnswers();
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        filter.journal =
                new JournalFinder() {
                    @Override
                    public JournalHead head() {
                        return new JournalHead(7, 0, NOW);
                    }
                };
        return filter;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/paris/", "/feeds/all.rss", "/api/v1/posts?mission=paris", "/search"})
    void what_everybody_gets_alike_is_made_once(String address) throws Exception {
        assertThat(get(address, "ayu").body()).isEqualTo(get(address, "gita").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/posts",
                "/%64esk/posts",
                "//desk/posts",
                "/desk;v=1/posts",
                "/api/desk/v1/posts/1",
                "/api/%64esk/v1/posts/1",
                "/api//desk/v1/posts/1",
                "/sign-in",
                "/no-store",
                "/private",
                "/cookie",
                "/missing"
            })
    void what_one_person_gets_nobody_else_does(String address) throws Exception {
        assertThat(text(get(address, "ayu"))).startsWith("ayu");
        assertThat(text(get(address, "gita"))).startsWith("gita");
    }

    /** Whether both are one is for the servlet to say: neither gets what the other has said. */
    @Test
    void an_address_that_is_written_in_two_ways_is_kept_under_each() throws Exception {
        assertThat(text(get("/~paris", "ayu"))).contains("/~paris");
        assertThat(text(get("/%7Eparis", "ayu"))).contains("/%7Eparis");
        assertThat(text(get("/~paris", "gita"))).startsWith("ayu").contains("/~paris");
        assertThat(text(get("/%7Eparis", "gita"))).startsWith("ayu").contains("/%7Eparis");
    }

    @Test
    void an_address_that_is_too_long_is_never_kept() throws Exception {
        String longest = "/feeds/all.rss?" + "x".repeat(1_000 - "/feeds/all.rss".length());
        assertThat(get(longest, "ayu").body()).isEqualTo(get(longest, "gita").body());
        assertThat(text(get(longest + "x", "ayu"))).startsWith("ayu");
        assertThat(text(get(longest + "x", "gita"))).startsWith("gita");
    }

    @Test
    void what_is_not_kept_is_sent_as_it_was_said() throws Exception {
        HttpResponse<byte[]> answer = get("/cookie", "ayu");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValue("duta=1");
        assertThat(get("/missing", "ayu").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String address, String who) throws Exception {
        return server.send("GET", address, "From", who);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class Counting extends HttpServlet {

        private final AtomicInteger made = new AtomicInteger();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("text/plain;charset=UTF-8");
            switch (request.getRequestURI()) {
                case "/no-store" -> response.setHeader("Cache-Control", "no-store");
                case "/private" -> response.setHeader("Cache-Control", "private, max-age=60");
                case "/cookie" -> response.setHeader("Set-Cookie", "duta=1");
                case "/missing" -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                default -> response.setHeader("Cache-Control", "public, max-age=60");
            }
            String said =
                    "%s %s %d"
                            .formatted(
                                    request.getHeader("From"),
                                    request.getRequestURI(),
                                    made.incrementAndGet());
            response.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        }
    }
}
