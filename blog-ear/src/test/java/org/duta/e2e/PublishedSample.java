package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** A reader shows of this post what was sent, as far as it shows it at all. */
    void assertShownAs(ReadEntry read, FeedReader reader, String format) {
        assertThat(read.title())
                .as("%s", this)
                .isEqualTo(reader.titleShown(sample.title(), format));
        assertThat(read.address()).as("%s", this).isEqualTo(api.getString("url"));
        assertThat(read.authors())
                .as("%s", this)
                .isEqualTo(reader.authorsShown(authors("name"), format));
        if (reader.showsLanguage()) {
            assertThat(read.language()).as("%s", this).isEqualTo(sample.language());
        }
        assertThat(read.published()).as("%s", this).isEqualTo(publishedAt());
        assertThat(Dom.normal(read.html()))
                .as("%s", this)
                .isEqualTo(Dom.normal(reader.htmlShown(html())));
    }

    @Override
    public String toString() {
        return sample.file();
    }
}
