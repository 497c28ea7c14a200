package org.duta.e2e;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A sample that is live.
 *
 * @param hash of the revision that was approved
 * @param api the post as the portal API gives it
 */
record PublishedSample(Sample sample, String hash, JsonObject api) {

    String id() {
        return api.getString("id");
    }

    String html() {
        return api.getString("html");
    }

    /** The path of its page. */
    String page() {
        return URI.create(api.getString("url")).getRawPath();
    }

    List<String> authors(String member) {
        return api.getJsonArray("authors").getValuesAs(JsonObject.class).stream()
                .map(author -> author.getString(member))
                .toList();
    }

    /** Feeds have whole seconds. */
    Instant publishedAt() {
        return Instant.parse(api.getString("publishedAt")).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String toString() {
        return sample.file();
    }
}
