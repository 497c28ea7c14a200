package org.duta.web.feed.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.Author;
import org.jspecify.annotations.Nullable;

/** Atom (RFC 4287) with tombstones for what was withdrawn (RFC 6721). */
@ApplicationScoped
public class AtomFormat implements FeedFormat {

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml; charset=UTF-8";
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        XmlOutput xml = new XmlOutput(out);
        openFeed(feed, xml);
        head(feed, xml);
        tombstones(feed, xml);
        if (!feed.chain().archived()) {
            notices(feed, xml);
        }
        for (PublishedPost post : feed.entries()) {
            entry(feed, post, xml);
        }
        xml.close().end();
    }

    /** Nobody reads an archive day by day: there the tombstones say it all. */
    private static void notices(Feed feed, XmlOutput xml) throws IOException {
        for (Notice notice : feed.notices()) {
            notice(notice, xml);
        }
    }

    private static void openFeed(Feed feed, XmlOutput xml) throws IOException {
        LanguageTag language = feed.language();
        xml.open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:at",
                "http://purl.org/atompub/tombstones/1.0",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:duta",
                DutaElements.NAMESPACE,
                "xmlns:fh",
                feed.chain().namespace(),
                "xml:lang",
                language == null ? null : language.value());
    }

    private static void head(Feed feed, XmlOutput xml) throws IOException {
        String self = Links.encoded(feed.selfUrl());
        String home = Links.encoded(feed.homeUrl());
        xml.text("id", feed.id());
        xml.text("title", feed.title(), "type", "text");
        xml.text("subtitle", feed.description(), "type", "text");
        xml.text("updated", Feed.timestamp(feed.updated()));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
        ChainLinks.write("link", feed, "application/atom+xml", xml);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", home);
        // An entry without authors is only valid if the feed has one.
        xml.open("author").text("name", Feed.PUBLISHER).close();
        xml.text("generator", Feed.PUBLISHER);
    }

    private static void entry(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        String url = feed.urlOf(post);
        xml.open("entry", "xml:lang", post.language().value(), "xml:base", url);
        xml.text("id", Feed.idOf(post));
        xml.text("title", post.title(), "type", "text");
        xml.text("published", Feed.timestamp(post.publishedAt()));
        xml.text("updated", Feed.timestamp(post.updatedAt()));
        links(feed, post, url, xml);
        for (Author author : post.authors()) {
            xml.open("author").text("name", author.name()).close();
        }
        for (String topic : post.topics()) {
            xml.empty("category", "term", topic);
        }
        String summary = Feed.summaryOf(post);
        if (!summary.isEmpty()) {
            xml.text("summary", summary, "type", "text");
        }
        xml.text("content", feed.contentOf(post), "type", "html");
        xml.text("dc:language", post.language().value());
        Enclosures.atom(feed, post, xml);
        MediaElements.write(feed, post, xml);
        DutaElements.write(post, xml);
        xml.close();
    }

    private static void notice(Notice notice, XmlOutput xml) throws IOException {
        String at = Feed.timestamp(notice.at());
        xml.open("entry", "xml:lang", notice.language().value());
        xml.text("id", notice.id());
        xml.text("title", notice.title(), "type", "text");
        xml.text("published", at);
        xml.text("updated", at);
        link("alternate", notice.language(), notice.url(), xml);
        instead(notice.instead(), xml);
        xml.text("content", notice.html(), "type", "html");
        xml.text("dc:language", notice.language().value());
        DutaElements.instead(notice.instead(), xml);
        xml.close();
    }

    private static void instead(Notice.@Nullable Instead other, XmlOutput xml) throws IOException {
        if (other != null) {
            link("related", other.language(), other.url(), xml);
        }
    }

    /** Translations are "related": common readers take the last alternate for the entry's page. */
    private static void links(Feed feed, PublishedPost post, String url, XmlOutput xml)
            throws IOException {
        link("alternate", post.language(), url, xml);
        for (PublishedPost.Translation translation : post.translations()) {
            link("related", translation.language(), feed.urlOf(translation.path()), xml);
        }
    }

    private static void link(String rel, LanguageTag language, String url, XmlOutput xml)
            throws IOException {
        String tag = language.value();
        xml.empty("link", "rel", rel, "type", "text/html", "hreflang", tag, "href", url);
    }

    /** The schema of RFC 4287 wants them before the entries. */
    private static void tombstones(Feed feed, XmlOutput xml) throws IOException {
        Set<UUID> live = feed.entries().stream().map(PublishedPost::id).collect(Collectors.toSet());
        for (PublishedPost post : feed.tombstones().toList()) {
            PublishedPost.Withdrawal withdrawal = post.withdrawal();
            if (withdrawal != null && !live.contains(post.id())) {
                xml.open(
                        "at:deleted-entry",
                        "ref",
                        Feed.idOf(post),
                        "when",
                        Feed.timestamp(withdrawal.at()));
                xml.text("at:comment", withdrawal.reason(), "xml:lang", post.language().value());
                instead(Notice.instead(feed, withdrawal.replacement()), xml);
                xml.close();
            }
        }
    }
}
