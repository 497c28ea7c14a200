package org.duta.web.feed.format;

import java.io.IOException;
import java.util.Optional;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.render.LeadPicture;

/**
 * A post's picture, the same in RSS and Atom (Media RSS 1.5.1). No enclosure: those are for its
 * recordings, and ask for a length in bytes.
 */
final class MediaElements {

    private static final String NAMESPACE = "http://search.yahoo.com/mrss/";

    private MediaElements() {}

    static void write(Feed feed, PublishedPost post, XmlOutput xml) throws IOException {
        Optional<LeadPicture> found = post.picture();
        if (found.isPresent()) {
            LeadPicture picture = found.get();
            PictureSize size = picture.size(Feed.PICTURE_WIDTH);
            xml.open(
                    "media:content",
                    "xmlns:media",
                    NAMESPACE,
                    "url",
                    feed.urlOf(picture.path(size)),
                    "type",
                    PictureFormat.JPEG.mediaType(),
                    "medium",
                    "image",
                    "width",
                    Integer.toString(size.width()),
                    "height",
                    Integer.toString(size.height()));
            xml.text("media:description", picture.alternative(), "type", "plain");
            xml.close();
        }
    }
}
