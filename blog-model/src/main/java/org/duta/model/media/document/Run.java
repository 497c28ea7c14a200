package org.duta.model.media.document;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a line.
 *
 * @param bare whether the text is marks of ours, which aren't escaped
 */
record Run(String text, Style style, boolean bare) {

    /** A forced end of a line. */
    static final Run BREAK = new Run("\n", Style.PLAIN, true);

    static Run of(String text, Style style) {
        return new Run(Marks.without(text), style, false);
    }

    static Run bare(String text) {
        return new Run(text, Style.PLAIN, true);
    }

    boolean isBreak() {
        return bare && text.equals("\n");
    }

    /**
     * How it looks.
     *
     * @param href where it leads to, if anywhere
     */
    record Style(
            boolean bold, boolean italic, boolean strike, boolean code, @Nullable String href) {

        static final Style PLAIN = new Style(false, false, false, false, null);

        Style asBold(boolean on) {
            return new Style(on, italic, strike, code, href);
        }

        Style asItalic(boolean on) {
            return new Style(bold, on, strike, code, href);
        }

        Style asStrike(boolean on) {
            return new Style(bold, italic, on, code, href);
        }

        Style asCode() {
            return new Style(bold, italic, strike, true, href);
        }

        Style linking(@Nullable String to) {
            return new Style(bold, italic, strike, code, to);
        }
    }
}
