package org.duta.web.feed.format;

import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.render.LeadRecording;

/** A post's recordings, as each format hands them to the programs that play them. */
final class Enclosures {

    private Enclosures() {}

    /** RSS has one for each item: the first one. */
    static void rss(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        List<LeadRecording> all = post.recordings();
        if (!all.isEmpty()) {
            LeadRecording first = all.get(0);
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
        for (LeadRecording each : post.recordings()) {
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
        List<LeadRecording> all = post.recordings();
        if (all.isEmpty()) {
            return;
        }
        json.writeStartArray("attachments");
        for (LeadRecording each : all) {
            json.writeStartObject();
            json.write("url", feed.urlOf(each.path()));
            json.write("mime_type", each.mediaType());
            json.write("size_in_bytes", each.bytes());
            json.write("duration_in_seconds", each.seconds());
            json.writeEnd();
        }
        json.writeEnd();
    }
}
