package org.duta.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.LifecycleException;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.NotFound;
import org.duta.web.feed.format.AtomFormat;
import org.duta.web.feed.format.JsonFeedFormat;
import org.duta.web.feed.format.RssFormat;
import org.duta.web.kernel.LocalServer;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feeds over HTTP, in a servlet container, before any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedResourceTest {

    private final FakePublication publication = new FakePublication();
    private final LocalServer server;

    FeedResourceTest(@TempDir Path folder) throws IOException, LifecycleException {
        server = new LocalServer(folder, new ServletContainer(application()), "/feeds/*");
    }

    @BeforeEach
    void startAfresh() {
        publication.head = FakePublication.HEAD;
    }

    @AfterAll
    void stop() throws LifecycleException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/all.rss,application/rss+xml",
        "/feeds/all.atom,application/atom+xml",
        "/feeds/all.json,application/feed+json",
        "/feeds/mission/tokyo.rss,application/rss+xml",
        "/feeds/language/zh-Hans.atom,application/atom+xml",
        "/feeds/author/ayu.json,application/feed+json",
        "/feeds/topic/culture.rss,application/rss+xml",
        "/feeds/country/JP.atom,application/atom+xml",
        "/feeds/missions.opml,text/x-opml",
        "/feeds/all.rss?mission=tokyo&mission=cairo&language=id&author=ayu,application/rss+xml"
    })
    void everyFeedIsServedAndCanBeCached(String path, String type)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type").split(";", 2)[0]).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).contains("public", "max-age=60");
        assertThat(header(answer, "ETag")).startsWith("W/\"").endsWith("\"");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/all.rss", "/feeds/missions.opml"})
    void aClientThatHasItIsToldSoWithTheSameHeaders(String path)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> full = get(path);
        int asked = publication.asked;
        HttpResponse<byte[]> known = get(path, "If-None-Match", header(full, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(publication.asked).isEqualTo(asked);
        for (String name : List.of("ETag", "Cache-Control", "Vary", "Last-Modified")) {
            assertThat(header(known, name)).as(name).isEqualTo(header(full, name));
        }
    }

    @Test
    void theTagOfTheCompressedFeedIsGoodForBoth() throws IOException, InterruptedException {
        HttpResponse<byte[]> zipped = get("/feeds/all.rss", "Accept-Encoding", "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get("/feeds/all.rss").body());
        }
        assertThat(get("/feeds/all.rss", "If-None-Match", header(zipped, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aNewJournalEntryMakesTheFeedNew() throws IOException, InterruptedException {
        HttpResponse<byte[]> before = get("/feeds/all.atom");
        assertThat(header(before, "Last-Modified")).isEqualTo("Mon, 02 Mar 2026 10:30:15 GMT");
        publication.head = new JournalHead(8, 0, Instant.parse("2026-03-02T10:31:00Z"));
        String[] conditions = {
            "If-None-Match",
            header(before, "ETag"),
            "If-Modified-Since",
            "Tue, 03 Mar 2026 00:00:00 GMT"
        };
        assertThat(get("/feeds/all.atom", conditions).statusCode()).isEqualTo(200);
        assertThat(
                        get("/feeds/all.atom", "If-Modified-Since", header(before, "Last-Modified"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> get = get("/feeds/all.json");
        HttpResponse<byte[]> head = server.send("HEAD", "/feeds/all.json");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("" + get.body().length);
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all.xml",
                "/feeds/all",
                "/feeds/",
                "/feeds/mission/nowhere.rss",
                "/feeds/mission/tokyo",
                "/feeds/mission/tokyo.opml",
                "/feeds/language/xx.rss",
                "/feeds/author/nobody.rss",
                "/feeds/topic/trade.rss",
                "/feeds/country/jp.rss",
                "/feeds/mission/nowhere.rss?foo=1"
            })
    void anUnknownAddressIsNotFound(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all.rss?foo=1",
                "/feeds/all.rss?topic=trade",
                "/feeds/all.rss?mission=nowhere",
                "/feeds/all.rss?mission=",
                "/feeds/all.rss?language=xx",
                "/feeds/all.rss?author=ayu&author=nobody",
                "/feeds/mission/tokyo.rss?language=id",
                "/feeds/missions.opml?mission=tokyo"
            })
    void anUnknownParameterOrValueIsRefused(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aFeedSaysItsOwnAddressInOneForm() throws IOException, InterruptedException {
        String body = text(get("/feeds/all.rss?language=ID&mission=tokyo"));
        assertThat(body)
                .contains(
                        "href=\"https://duta.example/feeds/all.rss?mission=tokyo&amp;language=id\"")
                .contains("<language>id</language>");
    }

    @Test
    void everyMissionIsInTheList() throws IOException, InterruptedException {
        assertThat(text(get("/feeds/missions.opml")))
                .contains("xmlUrl=\"https://duta.example/feeds/mission/tokyo.rss\"")
                .contains("xmlUrl=\"https://duta.example/feeds/mission/cairo.rss\"")
                .contains("htmlUrl=\"https://duta.example/tokyo/\"");
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        return server.send("GET", path, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private ResourceConfig application() {
        return new ResourceConfig(new FeedsApplication().getClasses())
                .register(new Refusals(), ExceptionMapper.class)
                .register(
                        new AbstractBinder() {
                            @Override
                            protected void configure() {
                                wire(this);
                            }
                        });
    }

    private void wire(AbstractBinder binder) {
        MissionFinder missions = new FakeMissions();
        PersonFinder people = new FakePeople();
        PublicAddress address =
                new PublicAddress() {
                    @Override
                    public String base() {
                        return "https://duta.example";
                    }
                };
        offer(binder, FeedChoices.class, new FeedChoices(missions, people, new FakeTopics()));
        offer(binder, FeedFormats.class, formats());
        offer(binder, FeedEditor.class, new FeedEditor(publication, missions, address));
        offer(binder, JournalFinder.class, publication.journal());
        offer(binder, PublicAddress.class, address);
        Instant now = Instant.parse("2026-03-03T00:00:00Z");
        offer(binder, Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Through a factory, or the container would look for the scope that the class names. */
    private static <T> void offer(AbstractBinder binder, Class<T> type, T instance) {
        binder.bindFactory(
                        new Factory<T>() {
                            @Override
                            public T provide() {
                                return instance;
                            }

                            @Override
                            public void dispose(T disposed) {}
                        })
                .to(type);
    }

    private static FeedFormats formats() {
        return new FeedFormats(List.of(new RssFormat(), new AtomFormat(), new JsonFeedFormat()));
    }

    private static final class Refusals implements ExceptionMapper<Failure> {
        @Override
        public Response toResponse(Failure failure) {
            return Response.status(failure instanceof NotFound ? 404 : 400).build();
        }
    }
}
