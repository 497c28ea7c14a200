package org.duta.model.render;

import com.ibm.icu.text.BreakIterator;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.duta.model.kernel.LanguageTag;

/** The first words of a text for lists: paragraphs only, no pictures, tables or footnotes. */
final class Excerpt extends PlainText {

    /** In UTF-16 units, the ellipsis not counted. */
    static final int LONGEST = 280;

    /** More than is shown, so that the end of the last word is in sight. */
    private static final int LOOK_AHEAD = 2 * LONGEST;

    private Excerpt() {
        super(LOOK_AHEAD);
    }

    /** Empty if the text has no paragraph. */
    static String of(Node document, LanguageTag language) {
        Excerpt excerpt = new Excerpt();
        document.accept(excerpt);
        return cut(excerpt.toString(), language);
    }

    static String ofSource(String source, LanguageTag language) {
        return cut(source.substring(0, Math.min(source.length(), LOOK_AHEAD)), language);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        append(" ");
    }

    @Override
    public void visit(Heading heading) {
        // Without what it heads it says nothing.
    }

    @Override
    public void visit(Image image) {
        // A picture's description says what isn't there.
    }

    @Override
    public void visit(CustomBlock block) {
        // Tables and footnotes make no sense out of their place.
    }

    private static String cut(String text, LanguageTag language) {
        String words = SafeHtmlWriter.withoutControls(text).replaceAll("\\s+", " ").strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = lastBreak(BreakIterator.getWordInstance(language.locale()), words);
        if (end < LONGEST / 2) {
            end = lastBreak(BreakIterator.getCharacterInstance(language.locale()), words);
        }
        return words.substring(0, end).stripTrailing() + "…";
    }

    private static int lastBreak(BreakIterator breaks, String words) {
        breaks.setText(words);
        return breaks.isBoundary(LONGEST) ? LONGEST : Math.max(0, breaks.preceding(LONGEST));
    }
}
