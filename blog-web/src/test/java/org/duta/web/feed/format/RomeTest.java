package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ROME reads is what was published. */
class RomeTest {

    static List<FeedFormat> formats() {
        return List.of(new RssFormat(), new AtomFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void titlesDatesAndAddressesAreReadAsPublished(FeedFormat format)
            throws IOException, FeedException {
        Feed feed = FeedFixture.rich();
        SyndFeed read = read(format, feed);
        assertThat(read.getTitle()).isEqualTo(feed.title());
        assertThat(read.getEntries()).hasSize(1 + feed.entries().size());
        assertThat(read.getEntries().get(0).getTitle()).isEqualTo("Withdrawn: Withdrawn title");
        for (int i = 0; i < feed.entries().size(); i++) {
            assertSame(feed, feed.entries().get(i), read.getEntries().get(1 + i));
        }
    }

    private static void assertSame(Feed feed, PublishedPost post, SyndEntry entry) {
        assertThat(entry.getTitle()).isEqualTo(XmlText.allowed(post.title()));
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + post.id());
        assertThat(entry.getLink()).isEqualTo(feed.urlOf(post));
        assertThat(entry.getPublishedDate().toInstant())
                .isEqualTo(post.publishedAt().truncatedTo(ChronoUnit.SECONDS));
        assertThat(entry.getContents().get(0).getValue().strip())
                .isEqualTo(XmlText.allowed(post.html()).strip());
    }

    private static SyndFeed read(FeedFormat format, Feed feed) throws IOException, FeedException {
        try (XmlReader reader =
                new XmlReader(new ByteArrayInputStream(Written.bytes(format, feed)))) {
            return new SyndFeedInput().build(reader);
        }
    }
}
