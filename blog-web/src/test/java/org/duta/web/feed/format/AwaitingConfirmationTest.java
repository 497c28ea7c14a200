package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was raised in an emergency says so to whoever reads a feed, and to programs. */
class AwaitingConfirmationTest {

    private static final String SAID = "Menunggu konfirmasi: terbit seketika";

    private final Feed awaiting =
            FeedFixture.feed(List.of(FeedFixture.awaitingConfirmation()), List.of(), List.of());
    private final Feed plain = FeedFixture.feed(List.of(FeedFixture.plain()), List.of(), List.of());

    @Test
    void it_opens_the_content_and_the_summary_in_the_posts_language() {
        assertThat(awaiting.contentOf(FeedFixture.awaitingConfirmation()))
                .startsWith("<p><strong>" + SAID)
                .endsWith(FeedFixture.awaitingConfirmation().html());
        assertThat(Feed.summaryOf(FeedFixture.awaitingConfirmation()))
                .startsWith(SAID)
                .endsWith(" — Tetap di tempat terbuka.");
        assertThat(plain.contentOf(FeedFixture.plain())).isEqualTo(FeedFixture.plain().html());
    }

    @Test
    void rss_and_atom_carry_it_for_programs() throws IOException {
        for (FeedFormat format : List.of(new RssFormat(), new AtomFormat())) {
            assertThat(Written.text(format, awaiting))
                    .contains(
                            "<duta:awaitingConfirmation>true</duta:awaitingConfirmation>",
                            "&lt;p&gt;&lt;strong&gt;" + SAID);
            assertThat(Written.text(format, plain)).doesNotContain("awaitingConfirmation");
        }
    }

    @Test
    void json_feed_carries_it_in_the_extension() throws IOException {
        assertThat(Written.text(new JsonFeedFormat(), awaiting))
                .contains("\"awaitingConfirmation\":true", SAID);
        assertThat(Written.text(new JsonFeedFormat(), plain))
                .doesNotContain("awaitingConfirmation");
    }
}
