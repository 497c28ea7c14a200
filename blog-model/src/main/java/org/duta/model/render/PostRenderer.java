package org.duta.model.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.render.footnote.FootnoteSection;

/**
 * Turns CommonMark 0.31 with tables, strikethrough, autolinks and footnotes into safe HTML. Raw
 * HTML is shown escaped. The same text, prefix and language always give the same bytes. Stateless:
 * share one instance between threads.
 */
public final class PostRenderer {

    /** Longest source, in bytes of UTF-8. */
    public static final int LONGEST_SOURCE = 1 << 20;

    /** Longest HTML, in bytes of UTF-8; a longer one falls back to the source as typed. */
    public static final int LONGEST_HTML = 5 * LONGEST_SOURCE;

    /** Before the sanitizer, which unescapes quotes, the HTML may be this many UTF-16 units. */
    private static final int LONGEST_DRAFT = 8 * LONGEST_SOURCE;

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)?");
    private static final System.Logger LOG = System.getLogger(PostRenderer.class.getName());

    /**
     * @param idPrefix put before every id, so that two posts can share a page; empty, or an ASCII
     *     letter and then letters, digits and hyphens
     * @param pictures those of the library that the text may show, its recordings and documents
     * @throws Invalid with {@link Problem#TOO_LARGE} if the text is over {@link #LONGEST_SOURCE}
     */
    public Rendered render(
            String commonMark, String idPrefix, LanguageTag language, Pictures pictures) {
        requireBounds(commonMark);
        if (!PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException("not a prefix for ids: " + idPrefix);
        }
        try {
            return renderWhole(commonMark, idPrefix, language, pictures);
        } catch (TextTooLong e) {
            return asTyped(commonMark, language);
        } catch (RuntimeException e) {
            // Whatever one text does to the libraries, the list that it stands in must be shown.
            LOG.log(System.Logger.Level.WARNING, "A text is shown as it was typed", e);
            return asTyped(commonMark, language);
        }
    }

    private static Rendered renderWhole(
            String source, String idPrefix, LanguageTag language, Pictures pictures) {
        PostParser parser = new PostParser();
        Node document = parser.parse(source);
        FootnoteSection.gather(document);
        BodyShape.fit(document);
        Figure.gather(document, pictures);
        RecordingFigure.gather(document, pictures);
        DocumentFigure.gather(document, pictures);
        String html = HtmlPolicy.clean(draft(document, idPrefix, language, pictures));
        if (utf8Length(html) > LONGEST_HTML) {
            throw new TextTooLong();
        }
        return new Rendered(html, Excerpt.of(document, language), parser.understoodAll());
    }

    /** The HTML before the sanitizer, which must find nothing to take away. */
    static String draft(Node document, String idPrefix, LanguageTag language, Pictures pictures) {
        CappedText draft = new CappedText(LONGEST_DRAFT);
        PostHtml.renderer(idPrefix, language, pictures).render(document, draft);
        return draft.toString();
    }

    private static Rendered asTyped(String source, LanguageTag language) {
        StringBuilder html = new StringBuilder("<pre class=\"unrendered\">\n");
        SafeHtmlWriter.escape(source, html);
        return new Rendered(
                html.append("</pre>\n").toString(), Excerpt.ofSource(source, language), false);
    }

    private static void requireBounds(String source) {
        if (source.length() > LONGEST_SOURCE || utf8Length(source) > LONGEST_SOURCE) {
            throw new Invalid(Problem.TOO_LARGE, Reason.of("text-too-large", LONGEST_SOURCE));
        }
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
