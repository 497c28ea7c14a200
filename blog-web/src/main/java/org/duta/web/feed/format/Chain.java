package org.duta.web.feed.format;

import org.jspecify.annotations.Nullable;

/**
 * Where a feed goes on (RFC 5005, section 4): whole addresses, null where there is nothing.
 *
 * @param current of an archive: the feed that it belongs to
 * @param previous the archive with older posts
 * @param next of an archive: the one with newer posts
 */
public record Chain(@Nullable String current, @Nullable String previous, @Nullable String next) {

    static final String NAMESPACE = "http://purl.org/syndication/history/1.0";

    public static final Chain NONE = new Chain(null, null, null);

    /** Whether the feed is an archive: no new post will ever come into it. */
    boolean archived() {
        return current != null;
    }

    /** The namespace to declare; an attribute that is null isn't written. */
    @Nullable String namespace() {
        return archived() ? NAMESPACE : null;
    }
}
