package org.duta.model.publication.paper;

import org.jspecify.annotations.Nullable;

/** Writes the paragraphs and runs of a Word document (ECMA-376, part 1, section 17.3). */
final class WordXml {

    /** What a run looks like. */
    record Look(boolean bold, boolean italic, boolean struck, @Nullable String style) {

        static final Look PLAIN = new Look(false, false, false, null);

        Look asBold() {
            return new Look(true, italic, struck, style);
        }

        Look asItalic() {
            return new Look(bold, true, struck, style);
        }

        Look asStruck() {
            return new Look(bold, italic, true, style);
        }

        Look in(String named) {
            return new Look(bold, italic, struck, named);
        }
    }

    private final StringBuilder xml = new StringBuilder();
    private final String language;
    private final boolean rightToLeft;

    WordXml(Paper paper) {
        language = PaperHtml.escape(paper.language().value());
        rightToLeft = paper.rightToLeft();
    }

    WordXml raw(String markup) {
        xml.append(markup);
        return this;
    }

    WordXml open(String style) {
        return open(style, "");
    }

    /**
     * @param more properties of the paragraph that stand before its direction
     */
    WordXml open(String style, String more) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>").append(more);
        if (rightToLeft) {
            xml.append("<w:bidi/>");
        }
        xml.append("</w:pPr>");
        return this;
    }

    WordXml close() {
        return raw("</w:p>");
    }

    /** Words of the paper's language. */
    WordXml run(String words, Look look) {
        return run(words, look, rightToLeft);
    }

    /** What is read from left to right in every language, as an address. */
    WordXml foreign(String words) {
        return run(words, Look.PLAIN, false);
    }

    private WordXml run(String words, Look look, boolean right) {
        xml.append("<w:r>");
        properties(look, right);
        xml.append("<w:t xml:space=\"preserve\">").append(PaperHtml.escape(words));
        xml.append("</w:t></w:r>");
        return this;
    }

    private void properties(Look look, boolean right) {
        xml.append("<w:rPr>");
        if (look.style() != null) {
            xml.append("<w:rStyle w:val=\"").append(look.style()).append("\"/>");
        }
        xml.append(look.bold() ? "<w:b/><w:bCs/>" : "");
        xml.append(look.italic() ? "<w:i/><w:iCs/>" : "");
        xml.append(look.struck() ? "<w:strike/>" : "");
        xml.append(right ? "<w:rtl/>" : "");
        xml.append("<w:lang w:val=\"").append(language).append("\" w:eastAsia=\"");
        xml.append(language).append("\" w:bidi=\"").append(language).append("\"/></w:rPr>");
    }

    WordXml lineBreak() {
        return raw("<w:r><w:br/></w:r>");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
