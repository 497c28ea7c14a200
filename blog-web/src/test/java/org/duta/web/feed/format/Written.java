package org.duta.web.feed.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a format makes of a feed. */
final class Written {

    private Written() {}

    static byte[] bytes(FeedFormat format, Feed feed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(feed, out);
        return out.toByteArray();
    }

    static String text(FeedFormat format, Feed feed) throws IOException {
        return new String(bytes(format, feed), StandardCharsets.UTF_8);
    }
}
