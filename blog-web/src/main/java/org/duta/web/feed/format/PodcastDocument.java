package org.duta.web.feed.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.Author;
import org.duta.model.render.LeadRecording;
import org.duta.web.kernel.HttpDate;

/**
 * A feed as programs for podcasts want it: an item for each recording of each post, in RSS 2.0 with
 * Apple's elements and the transcripts of Podcasting 2.0.
 *
 * @param owner who speaks in it
 * @param language of its own words
 * @see <a href="https://help.apple.com/itc/podcasts_connect/#/itcb54353390">Apple's elements</a>
 * @see <a
 *     href="https://podcasting2.org/docs/podcast-namespace/tags/transcript">podcast:transcript</a>
 */
public record PodcastDocument(Feed feed, String owner, LanguageTag language) {

    public static final String MEDIA_TYPE = "application/rss+xml; charset=UTF-8";
    public static final String EXTENSION = "rss";

    private static final String APPLE = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static final String PODCASTING = "https://podcastindex.org/namespace/1.0";

    private static final String PICTURE = "/assets/podcast.png";
    private static final String NAME = " \u00B7 Podcast";

    /** Leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        XmlOutput xml = new XmlOutput(out);
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:itunes",
                APPLE,
                "xmlns:podcast",
                PODCASTING);
        xml.open("channel");
        channel(xml);
        for (PublishedPost post : feed.entries()) {
            List<LeadRecording> all = LeadRecording.in(post.html());
            for (int i = 0; i < all.size(); i++) {
                // The others keep their places, and so their identities.
                if (!post.withholds(all.get(i))) {
                    item(post, all.get(i), i, xml);
                }
            }
        }
        xml.close().close().end();
    }

    private void channel(XmlOutput xml) throws IOException {
        String title = feed.title() + NAME;
        String home = Links.encoded(feed.homeUrl());
        String picture = feed.urlOf(PICTURE);
        xml.text("title", title);
        xml.text("link", home);
        xml.text("description", XmlText.asHtml(feed.description()));
        xml.empty(
                "atom:link",
                "rel",
                "self",
                "type",
                "application/rss+xml",
                "href",
                Links.encoded(feed.selfUrl()));
        xml.text("language", language.value());
        xml.text("lastBuildDate", HttpDate.format(feed.updated()));
        xml.text("generator", Feed.PUBLISHER);
        xml.open("image");
        xml.text("url", picture);
        xml.text("title", title);
        xml.text("link", home);
        xml.close();
        xml.empty("itunes:image", "href", picture);
        xml.text("itunes:author", owner);
        xml.open("itunes:owner");
        xml.text("itunes:name", owner);
        xml.close();
        xml.empty("itunes:category", "text", "Government");
        xml.text("itunes:explicit", "false");
        xml.text("itunes:type", "episodic");
    }

    /**
     * @param place of the recording among those of its post
     */
    private void item(PublishedPost post, LeadRecording recording, int place, XmlOutput xml)
            throws IOException {
        String url = feed.urlOf(post);
        xml.open("item", "xml:lang", post.language().value(), "xml:base", url);
        xml.text("title", titleOf(post, recording, place));
        xml.text("link", url);
        xml.text("guid", Feed.idOf(post) + (place == 0 ? "" : "#" + place), "isPermaLink", "false");
        xml.text("pubDate", HttpDate.format(post.publishedAt()));
        xml.text("description", XmlText.asHtml(Feed.introductionOf(post)));
        xml.text("content:encoded", feed.contentOf(post));
        xml.empty(
                "enclosure",
                "url",
                feed.urlOf(recording.path()),
                "length",
                Long.toString(recording.bytes()),
                "type",
                recording.mediaType());
        if (!recording.length().isZero()) {
            xml.text("itunes:duration", Long.toString(recording.seconds()));
        }
        xml.text("itunes:explicit", "false");
        if (!post.authors().isEmpty()) {
            xml.text(
                    "itunes:author",
                    post.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        for (LeadRecording.Words words : recording.transcripts()) {
            transcript(words, xml);
        }
        xml.close();
    }

    /** A post may hold several: what is said of each tells them apart. */
    private static String titleOf(PublishedPost post, LeadRecording recording, int place) {
        return place == 0 ? post.title() : post.title() + ": " + recording.words();
    }

    private void transcript(LeadRecording.Words words, XmlOutput xml) throws IOException {
        xml.empty(
                "podcast:transcript",
                "url",
                feed.urlOf(words.path()),
                "type",
                words.mediaType(),
                "language",
                words.language().toLowerCase(Locale.ROOT),
                "rel",
                words.mediaType().equals("text/vtt") ? "captions" : null);
    }
}
