package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.post.Author;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What python3-feedparser reads is what was published. */
class FeedparserTest {

    private static final String PYTHON = "/usr/bin/python3";

    private final Path folder;

    FeedparserTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<FeedFormat> formats() {
        return List.of(new RssFormat(), new AtomFormat());
    }

    @BeforeAll
    static void feedparserIsThere() throws IOException, InterruptedException {
        OutsideProgram.require("python3 is missing", PYTHON, "--version");
        int status = OutsideProgram.run(PYTHON, "-c", "import feedparser").status();
        assumeTrue(status == 0, "python3-feedparser is missing");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyEntryIsReadAsItWasPublished(FeedFormat format)
            throws IOException, InterruptedException {
        Feed feed = FeedFixture.rich();
        JsonObject read = read(format, feed);
        assertThat(read.getString("title")).isEqualTo(feed.title());
        JsonArray entries = read.getJsonArray("entries");
        assertThat(entries).hasSize(1 + feed.entries().size());
        for (int i = 0; i < feed.entries().size(); i++) {
            assertSame(feed.entries().get(i), entries.getJsonObject(1 + i));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCorrectionOpensTheSummary(FeedFormat format) throws IOException, InterruptedException {
        JsonObject corrected =
                read(format, FeedFixture.rich()).getJsonArray("entries").getJsonObject(1);
        assertThat(corrected.getString("summary").toLowerCase(Locale.ROOT))
                .startsWith("koreksi: tanggalnya 3 maret, bukan 2 ");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whoReadAWithdrawnPostIsTold(FeedFormat format) throws IOException, InterruptedException {
        JsonObject notice =
                read(format, FeedFixture.rich()).getJsonArray("entries").getJsonObject(0);
        assertThat(notice.getString("title")).isEqualTo("Withdrawn: Withdrawn title");
        assertThat(notice.toString()).contains("The visit was &lt;cancelled&gt;.");
        assertThat(notice.getString("id"))
                .startsWith("urn:uuid:")
                .isNotEqualTo("urn:uuid:" + FeedFixture.withdrawn().id());
    }

    private static void assertSame(PublishedPost post, JsonObject entry) {
        assertThat(entry.getString("id")).isEqualTo("urn:uuid:" + post.id());
        assertThat(entry.getString("title")).isEqualTo(XmlText.allowed(post.title()));
        assertThat(entry.getString("language")).isEqualTo(post.language().value());
        assertThat(entry.getString("titleLanguage")).isEqualTo(post.language().value());
        assertThat(entry.getString("content").strip())
                .isEqualTo(XmlText.allowed(post.html()).strip());
        assertThat(entry.getString("published")).isEqualTo(Feed.timestamp(post.publishedAt()));
        assertThat(entry.getString("updated")).isEqualTo(Feed.timestamp(post.updatedAt()));
        assertThat(strings(entry.getJsonArray("tags"))).isEqualTo(post.topics());
        assertThat(entry.getString("link")).isASCII().startsWith("https://duta.example/");
        if (!post.authors().isEmpty()) {
            assertThat(strings(entry.getJsonArray("authors")))
                    .isEqualTo(post.authors().stream().map(Author::name).toList());
        }
    }

    private JsonObject read(FeedFormat format, Feed feed) throws IOException, InterruptedException {
        Path script = Path.of("src/test/resources/org/duta/web/feed/format/read_feed.py");
        Path document = Files.write(folder.resolve("feed"), Written.bytes(format, feed));
        OutsideProgram.Outcome outcome =
                OutsideProgram.run(PYTHON, script.toString(), document.toString());
        assertThat(outcome.status()).as(outcome.output()).isZero();
        try (var reader = Json.createReader(new StringReader(outcome.output()))) {
            return reader.readObject();
        }
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
