package org.duta.web.feed.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A list of feeds in OPML 2.0, which feed readers import in one go. Each feed is listed once, as
 * RSS: a reader that found three formats would subscribe three times.
 */
public record OpmlDocument(String title, List<Outline> outlines) {

    public static final String MEDIA_TYPE = "text/x-opml; charset=UTF-8";

    /** One feed: its title, the address of its RSS and the page that it is the feed of. */
    public record Outline(String title, String feedUrl, String homeUrl) {}

    /** Writes the document in UTF-8 and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        XmlOutput xml = new XmlOutput(out);
        xml.open("opml", "version", "2.0");
        xml.open("head").text("title", title).close();
        xml.open("body");
        for (Outline outline : outlines) {
            outline(outline, xml);
        }
        xml.close().close().end();
    }

    private static void outline(Outline outline, XmlOutput xml) throws IOException {
        xml.empty(
                "outline",
                "type",
                "rss",
                "text",
                outline.title(),
                "title",
                outline.title(),
                "xmlUrl",
                Links.encoded(outline.feedUrl()),
                "htmlUrl",
                Links.encoded(outline.homeUrl()));
    }
}
