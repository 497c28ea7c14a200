package org.duta.web.feed.format;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to write a feed down. Every bean of this type is served under its extension; the same feed
 * gives the same bytes every time.
 */
public interface FeedFormat {

    /** The last part of the address, without the dot: {@code rss}. */
    String extension();

    /** The value of {@code Content-Type}. */
    String mediaType();

    /** Writes the whole document in UTF-8 and leaves the stream open. */
    void write(Feed feed, OutputStream out) throws IOException;
}
