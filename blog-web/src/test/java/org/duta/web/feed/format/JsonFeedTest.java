package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private final Feed feed = FeedFixture.rich();

    @Test
    void everyItemSaysWhatWasPublished() throws IOException {
        List<JsonObject> items = read().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items).hasSize(1 + feed.entries().size());
        assertThat(items.get(0).getString("title")).isEqualTo("Withdrawn: Withdrawn title");
        for (int i = 0; i < feed.entries().size(); i++) {
            PublishedPost post = feed.entries().get(i);
            JsonObject item = items.get(1 + i);
            assertThat(item.getString("title")).isEqualTo(post.title());
            assertThat(item.getString("content_html")).isEqualTo(post.html());
            assertThat(item.getString("language")).isEqualTo(post.language().value());
            assertThat(item.getJsonArray("authors")).hasSameSizeAs(post.authors());
        }
    }

    @Test
    void aCorrectionIsToldToProgramsToo() throws IOException {
        JsonObject item = read().getJsonArray("items").getJsonObject(1);
        JsonObject correction = item.getJsonObject("_duta").getJsonObject("correction");
        assertThat(correction.getString("note")).startsWith("Tanggalnya 3 Maret");
        assertThat(correction.getString("at")).isEqualTo("2026-03-02T10:30:15Z");
        assertThat(item.getString("date_modified")).isEqualTo("2026-03-02T10:30:15Z");
        assertThat(item.getString("date_published")).isEqualTo("2026-03-01T09:00:00Z");
    }

    private JsonObject read() throws IOException {
        byte[] written = Written.bytes(new JsonFeedFormat(), feed);
        try (var reader = Json.createReader(new ByteArrayInputStream(written))) {
            return reader.readObject();
        }
    }
}
