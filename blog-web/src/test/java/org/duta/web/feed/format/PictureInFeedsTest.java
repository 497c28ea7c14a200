package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;
import org.junit.jupiter.api.Test;

/** A post's picture is told to programs in every format, and nothing is said of none. */
class PictureInFeedsTest {

    private static final String PATH = "/media/7c9e6679-7425-40de-944b-e07fc1f90ae7/";
    private static final String HTML =
            "<figure><img src=\"%1$s1600.jpg\" srcset=\"%1$s320.jpg 320w , %1$s1600.jpg 1600w\" width=\"1600\""
                            .formatted(PATH)
                    + " height=\"900\" alt=\"Dua &lt;menteri&gt; &amp; tamu\" loading=\"lazy\" /></figure>\n";

    private final PublishedPost post = FeedFixture.withHtml(HTML);

    @Test
    void in_json_feed_it_is_the_image() throws IOException {
        assertThat(written(new JsonFeedFormat()))
                .contains("\"image\":\"https://duta.example" + PATH + "1600.jpg\"");
    }

    @Test
    void in_rss_and_atom_it_is_media_with_its_words() throws IOException {
        for (FeedFormat format : List.of(new RssFormat(), new AtomFormat())) {
            assertThat(written(format))
                    .contains(
                            "<media:content xmlns:media=\"http://search.yahoo.com/mrss/\""
                                    + " url=\"https://duta.example"
                                    + PATH
                                    + "1600.jpg\" type=\"image/jpeg\" medium=\"image\""
                                    + " width=\"1600\" height=\"900\">")
                    .contains(
                            "<media:description type=\"plain\">Dua &lt;menteri&gt; &amp; tamu"
                                    + "</media:description>");
        }
    }

    private String written(FeedFormat format) throws IOException {
        Feed feed = FeedFixture.feed(List.of(post), List.of(), List.of());
        return new String(Written.bytes(format, feed), StandardCharsets.UTF_8);
    }
}
