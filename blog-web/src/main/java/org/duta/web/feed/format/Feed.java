package org.duta.web.feed.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.web.kernel.PictureAddresses;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it is written in any format.
 *
 * @param selfUrl where this very document is
 * @param homeUrl the page that it is the feed of
 * @param language of every entry, or null if they differ
 * @param updated when anything in it changed last
 * @param publicUrl what a post's path is appended to, without a slash at the end
 * @param entries live posts, newest first
 * @param withdrawn posts that were taken down and that nothing but this document tells of, newest
 *     withdrawal first: of an archive those in it, of a feed those in no archive yet
 * @param others some more that were taken down lately, newest withdrawal first, for those who don't
 *     read the archives that tell of them
 * @param chain where older posts are
 * @param enclosed files that come with entries, by the entry's id, in the place of what is in their
 *     content
 */
public record Feed(
        String title,
        String description,
        String selfUrl,
        String homeUrl,
        @Nullable LanguageTag language,
        Instant updated,
        String publicUrl,
        List<PublishedPost> entries,
        List<PublishedPost> withdrawn,
        List<PublishedPost> others,
        Chain chain,
        Map<UUID, Enclosed> enclosed) {

    public Feed {
        enclosed = Map.copyOf(enclosed);
    }

    /** One that has no archives. */
    public Feed(
            String title,
            String description,
            String selfUrl,
            String homeUrl,
            @Nullable LanguageTag language,
            Instant updated,
            String publicUrl,
            List<PublishedPost> entries,
            List<PublishedPost> withdrawn) {
        this(
                title,
                description,
                selfUrl,
                homeUrl,
                language,
                updated,
                publicUrl,
                entries,
                withdrawn,
                List.of(),
                Chain.NONE,
                Map.of());
    }

    /** Pixels: as wide as cards of links and readers of feeds show a post's picture. */
    static final int PICTURE_WIDTH = 1200;

    /** Who speaks where no author is named. */
    static final String PUBLISHER = "Duta";

    /** Entries that tell of withdrawals which an archive tells of too. */
    private static final int MOST_OTHERS = 10;

    /** The same feed with as few entries as leave room for its notices among so many. */
    public Feed atMost(int items) {
        int kept = Math.min(entries.size(), items - notices().size());
        return with(entries.subList(0, kept), chain, enclosed);
    }

    /** The same feed as a link of a chain. */
    public Feed in(Chain archives) {
        return with(entries, archives, enclosed);
    }

    /** The same feed with a file for some of its entries. */
    public Feed enclosing(Map<UUID, Enclosed> files) {
        return with(entries, chain, files);
    }

    private Feed with(List<PublishedPost> some, Chain archives, Map<UUID, Enclosed> files) {
        return new Feed(
                title,
                description,
                selfUrl,
                homeUrl,
                language,
                updated,
                publicUrl,
                some,
                withdrawn,
                others,
                archives,
                files);
    }

    /**
     * What people are told of, newest withdrawal first: everything that nothing else tells of, and
     * a few of the others.
     */
    List<Notice> notices() {
        return newestFirst(Stream.concat(withdrawn.stream(), newOthers()))
                .flatMap(post -> notice(post).stream())
                .toList();
    }

    /** Since the oldest entry, so that nothing old stands above the new. */
    private Stream<PublishedPost> newOthers() {
        Instant oldest =
                entries.stream()
                        .map(PublishedPost::publishedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        return others.stream()
                .filter(post -> !post.updatedAt().isBefore(oldest))
                .limit(MOST_OTHERS);
    }

    /** What programs are told of, newest withdrawal first: it isn't among the entries. */
    Stream<PublishedPost> tombstones() {
        return newestFirst(Stream.concat(withdrawn.stream(), others.stream()));
    }

    private static Stream<PublishedPost> newestFirst(Stream<PublishedPost> posts) {
        return posts.sorted(Comparator.comparingLong(PublishedPost::sequence).reversed());
    }

    private Optional<Notice> notice(PublishedPost post) {
        return Optional.ofNullable(post.withdrawal())
                .map(withdrawal -> Notice.of(this, post, withdrawal));
    }

    /** What the feed and all of its archives are known by. */
    String id() {
        String current = chain.current();
        return Links.encoded(current == null ? selfUrl : current);
    }

    String urlOf(PublishedPost post) {
        return urlOf(post.path());
    }

    String urlOf(String path) {
        return Links.encoded(publicUrl + path);
    }

    /** Where a program asks to be told of what is new (WebSub). */
    String hubUrl() {
        return hubUrl(publicUrl);
    }

    /**
     * The values of the {@code Link} header, which WebSub wants to say the same as the document.
     */
    public static String links(String publicUrl, String selfUrl) {
        return "<%s>; rel=\"hub\", <%s>; rel=\"self\""
                .formatted(hubUrl(publicUrl), Links.encoded(selfUrl));
    }

    private static String hubUrl(String publicUrl) {
        return Links.encoded(publicUrl + "/hub");
    }

    /** The same in every format and feed, and for ever: programs know a post by it. */
    static String idOf(PublishedPost post) {
        return idOf(post.id());
    }

    static String idOf(UUID id) {
        return "urn:uuid:" + id;
    }

    /** RFC 3339 in UTC and whole seconds: several readers misread fractions. */
    static String timestamp(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What stands before the content where something has to: the summary, else the beginning. */
    static String introductionOf(PublishedPost post) {
        return Stream.of(summaryOf(post), post.excerpt())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElseGet(post::title);
    }

    /**
     * The summary as a reader should see it, plain text: it opens with that nobody has confirmed
     * the post yet, and with what was put right in it, since a reader of summaries learns of
     * neither anywhere else.
     */
    static String summaryOf(PublishedPost post) {
        FeedWords words = FeedWords.in(post.language().locale());
        PublishedPost.Correction correction = post.correction();
        return Stream.of(
                        post.awaitingConfirmation() ? words.of("awaiting") : "",
                        correction == null ? "" : words.of("correction", correction.note()),
                        post.summary())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" — "));
    }

    /** The content as a reader should see it: as approved, unless nobody has confirmed it yet. */
    String contentOf(PublishedPost post) {
        String html = PictureAddresses.whole(post.html(), publicUrl);
        return post.awaitingConfirmation()
                ? "<p><strong>"
                        + XmlText.asHtml(FeedWords.in(post.language().locale()).of("awaiting"))
                        + "</strong></p>\n"
                        + html
                : html;
    }
}
