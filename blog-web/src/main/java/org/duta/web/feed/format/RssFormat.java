package org.duta.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.Author;
import org.duta.web.kernel.HttpDate;

/**
 * RSS 2.0.11 after the RSS Advisory Board's Best Practices Profile: titles are plain text, escaped
 * once; descriptions and contents are HTML, escaped as text.
 */
@ApplicationScoped
public class RssFormat implements FeedFormat {

    private static final String MINUTES_TO_LIVE = "5";

    @Override
    public String extension() {
        return "rss";
    }

    @Override
    public String mediaType() {
        return "application/rss+xml; charset=UTF-8";
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        XmlOutput xml = new XmlOutput(out);
        openRss(feed, xml);
        xml.open("channel");
        channel(feed, xml);
        for (Notice notice : feed.notices()) {
            notice(notice, xml);
        }
        for (PublishedPost post : feed.entries()) {
            item(feed, post, xml);
        }
        xml.close().close().end();
    }

    private static void openRss(Feed feed, XmlOutput xml) throws IOException {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:duta",
                DutaElements.NAMESPACE,
                "xmlns:fh",
                feed.chain().namespace());
    }

    private void channel(Feed feed, XmlOutput xml) throws IOException {
        String self = Links.encoded(feed.selfUrl());
        xml.text("title", feed.title());
        xml.text("link", Links.encoded(feed.homeUrl()));
        xml.text("description", XmlText.asHtml(feed.description()));
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
        ChainLinks.write("atom:link", feed, "application/rss+xml", xml);
        LanguageTag language = feed.language();
        if (language != null) {
            xml.text("language", language.value());
        }
        xml.text("lastBuildDate", HttpDate.format(feed.updated()));
        xml.text("generator", Feed.PUBLISHER);
        xml.text("ttl", MINUTES_TO_LIVE);
    }

    private static void item(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        String url = feed.urlOf(post);
        xml.open("item", "xml:lang", post.language().value(), "xml:base", url);
        xml.text("title", post.title());
        xml.text("link", url);
        xml.text("guid", Feed.idOf(post), "isPermaLink", "false");
        xml.text("pubDate", HttpDate.format(post.publishedAt()));
        xml.text("dcterms:modified", Feed.timestamp(post.updatedAt()));
        creators(post, xml);
        xml.text("dc:language", post.language().value());
        for (String topic : post.topics()) {
            xml.text("category", topic);
        }
        xml.text("description", XmlText.asHtml(Feed.introductionOf(post)));
        xml.text("content:encoded", feed.contentOf(post));
        Enclosures.rss(feed, post, xml);
        MediaElements.write(feed, post, xml);
        DutaElements.write(post, xml);
        xml.close();
    }

    private static void notice(Notice notice, XmlOutput xml) throws IOException {
        xml.open("item", "xml:lang", notice.language().value());
        xml.text("title", notice.title());
        xml.text("link", notice.url());
        xml.text("guid", notice.id(), "isPermaLink", "false");
        xml.text("pubDate", HttpDate.format(notice.at()));
        xml.text("dcterms:modified", Feed.timestamp(notice.at()));
        xml.text("dc:creator", Feed.PUBLISHER);
        xml.text("dc:language", notice.language().value());
        xml.text("description", XmlText.asHtml(notice.reason()));
        xml.text("content:encoded", notice.html());
        DutaElements.instead(notice.instead(), xml);
        xml.close();
    }

    /** RSS's own {@code author} must be an e-mail address, and there may be only one. */
    private static void creators(PublishedPost post, XmlOutput xml) throws IOException {
        for (Author author : post.authors()) {
            xml.text("dc:creator", author.name());
        }
    }
}
