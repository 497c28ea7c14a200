package org.duta.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Correction;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.ejb.publication.PublishedPost.Withdrawal;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.web.kernel.PictureAddresses;
import org.jspecify.annotations.Nullable;

/**
 * A post as HTML for other people's pages: without script, style or form, in its own language and
 * direction, with who wrote it, what was corrected and the way back to its one address. Of a
 * withdrawn post it says that, and why, and nothing of what the post said.
 */
@ApplicationScoped
public class EmbedHtml {

    /** An address of ours without its host, which would mean another one elsewhere. */
    private static final Pattern ROOTED = Pattern.compile(" (href|src)=\"/(?!/)");

    @Inject PublicAddress address;

    /** The fragment: one {@code article} that can stand anywhere in a page's body. */
    String fragment(PublishedPost post) {
        EmbedWords words = new EmbedWords(post.language().locale());
        Withdrawal withdrawal = post.withdrawal();
        String body = withdrawal == null ? live(post, words) : withdrawn(withdrawal, words);
        return """
        <article class="duta-post" lang="%s" dir="%s" data-duta-id="%s" data-duta-edition="%d">
        <h2 class="duta-title"><a href="%s">%s</a></h2>
        %s</article>
        """
                .formatted(
                        post.language(),
                        post.language().direction(),
                        post.id(),
                        post.edition(),
                        escaped(address.of(post.path())),
                        escaped(post.title()),
                        body);
    }

    private String live(PublishedPost post, EmbedWords words) {
        Correction correction = post.correction();
        String note =
                correction == null
                        ? ""
                        : "<p class=\"duta-correction\">%s</p>\n"
                                .formatted(
                                        worded(
                                                words,
                                                words.of(
                                                        "correction",
                                                        words.day(correction.at()),
                                                        correction.note())));
        return """
        <p class="duta-byline">%s</p>
        <p class="duta-time">%s</p>
        %s%s<div class="duta-text">%s</div>
        <p class="duta-source"><a href="%s">%s</a></p>
        """
                .formatted(
                        worded(words, byline(post)),
                        time(post.publishedAt(), words),
                        awaiting(post, words),
                        note,
                        rooted(post.html()),
                        escaped(address.of(post.path())),
                        worded(words, words.of("source")));
    }

    /** Nobody should take for confirmed what was raised in an emergency. */
    private static String awaiting(PublishedPost post, EmbedWords words) {
        return post.awaitingConfirmation()
                ? "<p class=\"duta-awaiting\"><strong>%s</strong></p>\n"
                        .formatted(worded(words, words.of("awaiting")))
                : "";
    }

    private String withdrawn(Withdrawal withdrawal, EmbedWords words) {
        return """
        <p class="duta-withdrawn">%s</p>
        <p class="duta-reason" dir="auto">%s</p>
        %s"""
                .formatted(
                        worded(words, words.of("withdrawn", words.day(withdrawal.at()))),
                        escaped(withdrawal.reason()),
                        replacement(withdrawal.replacement(), words));
    }

    private String replacement(@Nullable Replacement post, EmbedWords words) {
        return post == null
                ? ""
                : "<p class=\"duta-replacement\">%s: <a href=\"%s\" lang=\"%s\" dir=\"%s\">%s</a></p>\n"
                        .formatted(
                                worded(words, words.of("replaced")),
                                escaped(address.of(post.path())),
                                post.language(),
                                post.language().direction(),
                                escaped(post.title()));
    }

    private static String byline(PublishedPost post) {
        Locale locale = post.language().locale();
        return Stream.concat(
                        post.authors().stream().map(Author::name),
                        post.missions().stream().map((MissionName name) -> name.in(locale)))
                .collect(Collectors.joining(" · "));
    }

    private static String time(Instant at, EmbedWords words) {
        return "<time datetime=\"%s\">%s</time>"
                .formatted(at.truncatedTo(ChronoUnit.SECONDS), worded(words, words.day(at)));
    }

    /** Words of ours, marked where we have none in the post's language. */
    private static String worded(EmbedWords words, String text) {
        return "<bdi lang=\"" + words.language() + "\">" + escaped(text) + "</bdi>";
    }

    private String rooted(String html) {
        return ROOTED.matcher(PictureAddresses.whole(html, address.base()))
                .replaceAll(" $1=\"" + Matcher.quoteReplacement(escaped(address.base())) + "/");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
