package org.duta.web.feed.format;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;

/** An entry's files, as each format hands them to the programs that play or keep them. */
final class Enclosures {

    private Enclosures() {}

    /** Those of the feed itself, else the recordings of the post. */
    private static List<Enclosed> of(Feed feed, PublishedPost post) {
        Enclosed own = feed.enclosed().get(post.id());
        return own == null ? post.recordings().stream().map(Enclosed::of).toList() : List.of(own);
    }

    /** RSS has one for each item: the first one. */
    static void rss(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        List<Enclosed> all = of(feed, post);
        if (!all.isEmpty()) {
            Enclosed first = all.get(0);
            xml.empty(
                    "enclosure",
                    "url",
                    feed.urlOf(first.path()),
                    "length",
                    Long.toString(first.bytes()),
                    "type",
                    first.mediaType());
        }
    }

    static void atom(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        for (Enclosed each : of(feed, post)) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    each.mediaType(),
                    "length",
                    Long.toString(each.bytes()),
                    "href",
                    feed.urlOf(each.path()));
        }
    }

    static void json(Feed feed, PublishedPost post, JsonGenerator json) {
        List<Enclosed> all = of(feed, post);
        if (all.isEmpty()) {
            return;
        }
        json.writeStartArray("attachments");
        for (Enclosed each : all) {
            json.writeStartObject();
            json.write("url", feed.urlOf(each.path()));
            json.write("mime_type", each.mediaType());
            json.write("size_in_bytes", each.bytes());
            Long seconds = each.seconds();
            if (seconds != null) {
                json.write("duration_in_seconds", seconds);
            }
            json.writeEnd();
        }
        json.writeEnd();
    }
}
