package org.duta.web.feed.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;

/**
 * Tells people that a post was withdrawn. Common readers know nothing of tombstones, and go on
 * showing what they have: this is an entry of its own, with an id of its own for each withdrawal,
 * so that whoever has read the post is told.
 */
record Notice(
        String id, String url, LanguageTag language, String title, String reason, Instant at) {

    static Notice of(Feed feed, PublishedPost post, PublishedPost.Withdrawal withdrawal) {
        String title = FeedWords.in(post.language().locale()).of("withdrawn", post.title());
        return new Notice(
                idOf(post, withdrawal),
                feed.urlOf(post),
                post.language(),
                title,
                withdrawal.reason(),
                withdrawal.at());
    }

    /** A UUID of version 3 (RFC 9562, section 5.3) over the post's and the withdrawal's second. */
    private static String idOf(PublishedPost post, PublishedPost.Withdrawal withdrawal) {
        String name =
                String.format(
                        Locale.ROOT,
                        "withdrawn %s %d",
                        post.id(),
                        withdrawal.at().getEpochSecond());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    String html() {
        return "<p>" + XmlText.asHtml(reason) + "</p>";
    }
}
