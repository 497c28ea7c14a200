package org.duta.model.render;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the sanitizer let through as HTML that is well-formed XML too, with the four escapes
 * that both know. The sanitizer's own writer puts comments between doubled braces and zero-width
 * spaces into attributes, which changes the text of a post; here nothing changes but that
 * characters which XML can't carry are left out.
 */
final class SafeHtmlWriter implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "source", "track");

    private final StringBuilder html;

    SafeHtmlWriter(int expectedLength) {
        html = new StringBuilder(expectedLength);
    }

    @Override
    public void openDocument() {
        // A fragment has no beginning of its own.
    }

    @Override
    public void closeDocument() {
        // A fragment has no end of its own.
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (Iterator<String> each = attributes.iterator(); each.hasNext(); ) {
            attribute(each.next(), each.next());
        }
        html.append(VOID.contains(element) ? " />" : ">");
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        escape(text, html);
    }

    @Override
    public String toString() {
        return html.toString();
    }

    /** Fit for the text of an element; for an attribute quotes must go too. */
    static void escape(String text, StringBuilder into) {
        text.codePoints()
                .filter(SafeHtmlWriter::isXmlCharacter)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> into.append("&amp;");
                                case '<' -> into.append("&lt;");
                                case '>' -> into.append("&gt;");
                                default -> into.appendCodePoint(c);
                            }
                        });
    }

    private void attribute(String name, String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        escape(value, escaped);
        html.append(' ').append(name).append("=\"");
        html.append(escaped.toString().replace("\"", "&quot;")).append('"');
    }

    /** The same text without the characters that XML can't carry. */
    static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(SafeHtmlWriter::isXmlCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The production Char of XML 1.0: no controls, no lone surrogates. */
    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c <= 0xFFFD
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
