package org.duta.web.publication;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duta.ejb.publication.PublishedPost;
import org.jspecify.annotations.Nullable;

/**
 * A page of posts.
 *
 * @param older the {@code after} of the page that follows, if one does
 * @param zones the time zones of the posts' lead missions, by code
 */
public record PostListing(
        List<PublishedPost> posts, @Nullable String older, Map<String, ZoneId> zones) {

    /** The same page with some of its posts only. */
    PostListing only(Predicate<PublishedPost> some) {
        return new PostListing(posts.stream().filter(some).toList(), older, zones);
    }
}
