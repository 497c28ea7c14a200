package org.duta.web.feed.format;

/** Text made fit for XML and for the HTML in it. */
final class XmlText {

    private static final int NEXT_LINE = 0x85;

    private XmlText() {}

    /**
     * Without the code points that XML 1.0 (section 2.2) forbids, lone surrogates among them, and
     * without the control characters that it advises against; the one that begins a new line does
     * so still.
     */
    static String allowed(String text) {
        if (text.codePoints().allMatch(XmlText::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == NEXT_LINE ? '\n' : c)
                .filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** For an attribute, where parsers turn every white space into a blank anyway. */
    static String onOneLine(String text) {
        return allowed(text).replaceAll("[\t\r\n]", " ");
    }

    /** Plain text as HTML, for elements whose content readers take for HTML. */
    static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c > 0x9F && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
