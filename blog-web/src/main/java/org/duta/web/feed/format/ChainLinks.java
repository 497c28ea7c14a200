package org.duta.web.feed.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The links of a feed to its hub or to the rest of it, the same in RSS and Atom. */
final class ChainLinks {

    private ChainLinks() {}

    /**
     * A feed names its hub and its newest archive; an archive says that it is one, and names the
     * feed and its neighbours.
     *
     * @param element Atom's link
     * @param type the media type of feed and archives
     */
    static void write(String element, Feed feed, String type, XmlOutput xml) throws IOException {
        Chain chain = feed.chain();
        if (chain.archived()) {
            xml.empty("fh:archive");
        } else {
            xml.empty(element, "rel", "hub", "href", feed.hubUrl());
        }
        link(element, "current", chain.current(), type, xml);
        link(element, "prev-archive", chain.previous(), type, xml);
        link(element, "next-archive", chain.next(), type, xml);
    }

    private static void link(
            String element, String rel, @Nullable String url, String type, XmlOutput xml)
            throws IOException {
        if (url != null) {
            xml.empty(element, "rel", rel, "type", type, "href", Links.encoded(url));
        }
    }
}
