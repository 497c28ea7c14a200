package org.duta.web.feed.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Tells people that a post was withdrawn. Common readers know nothing of tombstones, and go on
 * showing what they have: this is an entry of its own, with an id of its own for each withdrawal,
 * so that whoever has read the post is told.
 */
record Notice(
        String id,
        String url,
        LanguageTag language,
        String title,
        String reason,
        Instant at,
        @Nullable Instead instead) {

    /** The post to read in its place. */
    record Instead(String id, String url, String title, LanguageTag language) {}

    static Notice of(Feed feed, PublishedPost post, PublishedPost.Withdrawal withdrawal) {
        String title = FeedWords.in(post.language().locale()).of("withdrawn", post.title());
        return new Notice(
                idOf(post, withdrawal),
                feed.urlOf(post),
                post.language(),
                title,
                withdrawal.reason(),
                withdrawal.at(),
                instead(feed, withdrawal.replacement()));
    }

    static @Nullable Instead instead(Feed feed, PublishedPost.@Nullable Replacement post) {
        return post == null
                ? null
                : new Instead(
                        Feed.idOf(post.id()),
                        feed.urlOf(post.path()),
                        post.title(),
                        post.language());
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
        return "<p>" + XmlText.asHtml(reason) + "</p>" + (instead == null ? "" : html(instead));
    }

    private String html(Instead other) {
        return "<p>%s: <a href=\"%s\" lang=\"%s\">%s</a></p>"
                .formatted(
                        XmlText.asHtml(FeedWords.in(language.locale()).of("replaced")),
                        XmlText.asHtml(other.url()),
                        other.language(),
                        XmlText.asHtml(other.title()));
    }
}
