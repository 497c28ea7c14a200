package org.duta.model.render;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duta.model.kernel.LanguageTag;

/**
 * What the renderer wrote, with the words of each withheld file in its place and a note that it is
 * withheld, for a page that is shown and kept nowhere. Captions stay. The HTML that was published,
 * and all that is hashed and signed, stays as it is.
 */
public final class WithheldHtml {

    private static final String FILE = "/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/";

    private static final Pattern ANY = Pattern.compile("(?:src|href)=\"" + FILE);

    private static final String IMG =
            "(?:<picture>(?:<source [^>]*>)*)?<img src=\"" + FILE + "[^>]*>(?:</picture>)?";

    private static final String WORDS = "((?:(?!</figure>).)*?)";

    private static final String REST = "(?:(?!</figure>).)*?</figure>";

    /** Figures of each kind: the file, and the words or the caption that stays. */
    private static final Pattern PICTURES =
            Pattern.compile("<figure>" + IMG + WORDS + "</figure>", Pattern.DOTALL);

    private static final Pattern RECORDINGS =
            Pattern.compile(
                    "<figure><(?:audio|video) src=\""
                            + FILE
                            + "(?:(?!</figure>).)*?<figcaption>"
                            + WORDS
                            + "<br ?/?>"
                            + REST,
                    Pattern.DOTALL);

    private static final Pattern DOCUMENTS =
            Pattern.compile(
                    "<figure><a href=\"" + FILE + "[^>]*>" + WORDS + "</a>" + REST, Pattern.DOTALL);

    /** Pictures among words, and links to files. */
    private static final Pattern PICTURE = Pattern.compile(IMG);

    private static final Pattern LINK =
            Pattern.compile("<a href=\"" + FILE + "[^>]*>(.*?)</a>", Pattern.DOTALL);

    private static final Pattern ALTERNATIVE = Pattern.compile("<img [^>]*? alt=\"([^\"]*)\"");

    private final Set<UUID> withheld;
    private final RenderWords words;

    private WithheldHtml(Set<UUID> withheld, LanguageTag language) {
        this.withheld = withheld;
        this.words = new RenderWords(language);
    }

    /**
     * @param html as the renderer writes it
     * @param language of the text, in which the note is
     * @param withheld asked which of some files are
     */
    public static String of(
            String html, LanguageTag language, Function<Set<UUID>, Set<UUID>> withheld) {
        Set<UUID> files =
                ANY.matcher(html)
                        .results()
                        .map(WithheldHtml::id)
                        .collect(Collectors.toUnmodifiableSet());
        Set<UUID> those = files.isEmpty() ? files : withheld.apply(files);
        return those.isEmpty() ? html : new WithheldHtml(those, language).of(html);
    }

    private String of(String html) {
        String rest = replaced(html, PICTURES, this::picture);
        rest = replaced(rest, RECORDINGS, figure -> block(figure, "recording"));
        rest = replaced(rest, DOCUMENTS, figure -> block(figure, "document"));
        rest = replaced(rest, PICTURE, img -> within(alternative(img), "picture"));
        return replaced(rest, LINK, link -> within(link.group(2), "file"));
    }

    private String replaced(String html, Pattern which, Function<MatchResult, String> by) {
        return which.matcher(html)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        withheld.contains(id(found))
                                                ? by.apply(found)
                                                : found.group()));
    }

    /** A picture without words had none that anybody missed. */
    private String picture(MatchResult figure) {
        return block(alternative(figure), "picture", figure.group(2));
    }

    private String block(MatchResult figure, String kind) {
        return block(figure.group(2), kind, "");
    }

    private String block(String said, String kind, String caption) {
        return "<figure class=\"withheld\">"
                + (said.isBlank() ? "" : "<p>" + said + "</p>")
                + "<p class=\"withheld-note\">"
                + words.withheld(kind)
                + "</p>"
                + caption
                + "</figure>";
    }

    private String within(String said, String kind) {
        return "<span class=\"withheld\">"
                + (said.isBlank() ? "" : said + " ")
                + "<span class=\"withheld-note\">("
                + words.withheld(kind)
                + ")</span></span>";
    }

    private static UUID id(MatchResult found) {
        return UUID.fromString(found.group(1));
    }

    /** Escaped, as it stands. */
    private static String alternative(MatchResult found) {
        Matcher words = ALTERNATIVE.matcher(found.group());
        return words.find() ? words.group(1) : "";
    }
}
