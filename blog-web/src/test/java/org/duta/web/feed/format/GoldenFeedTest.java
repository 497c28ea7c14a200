package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Portals are written against these bytes. After a change that is meant, run the test with {@code
 * -Dduta.golden=write}, read the difference, and raise the format version in FeedResource.
 */
class GoldenFeedTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/duta/web/feed/format");

    static List<FeedFormat> formats() {
        return List.of(new RssFormat(), new AtomFormat(), new JsonFeedFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFeedComesOutAsItAlwaysDid(FeedFormat format) throws IOException {
        assertGolden("rich." + format.extension(), Written.text(format, FeedFixture.rich()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anEmptyFeedComesOutAsItAlwaysDid(FeedFormat format) throws IOException {
        assertGolden("empty." + format.extension(), Written.text(format, FeedFixture.empty()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameFeedGivesTheSameBytes(FeedFormat format) throws IOException {
        assertThat(Written.bytes(format, FeedFixture.rich()))
                .isEqualTo(Written.bytes(format, FeedFixture.rich()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theStreamIsLeftOpen(FeedFormat format) throws IOException {
        var out =
                new ByteArrayOutputStream() {
                    boolean closed;

                    @Override
                    public void close() {
                        closed = true;
                    }
                };
        format.write(FeedFixture.rich(), out);
        assertThat(out.closed).isFalse();
        assertThat(out.size()).isPositive();
    }

    @Test
    void theListOfMissionsComesOutAsItAlwaysDid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OpmlDocument(
                        "Duta",
                        List.of(
                                new OpmlDocument.Outline(
                                        "Duta · KBRI \"Tokyo\" & <co>\n",
                                        "https://duta.example/feeds/mission/tokyo.rss",
                                        "https://duta.example/tokyo/"),
                                new OpmlDocument.Outline(
                                        "Duta · 東京",
                                        "https://duta.example/feeds/mission/cairo.rss",
                                        "https://duta.example/cairo/")))
                .write(out);
        assertGolden("missions.opml", out.toString(StandardCharsets.UTF_8));
    }

    private static void assertGolden(String name, String written) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("duta.golden"))) {
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
    }
}
