package org.duta.web.desk;

import org.duta.model.media.document.Remark;

/**
 * A document's comment or tracked change, as the page lists it.
 *
 * @param kind of the sentence: {@code comment}, {@code insert}, {@code delete} or {@code replace}
 * @param on the text that it is about; empty for a place
 */
public record RemarkLine(String kind, String author, String on, String words) {

    /** UTF-16 units of a quote. */
    private static final int LONGEST = 200;

    static RemarkLine of(Remark remark, String text) {
        String on = text.substring(remark.from(), remark.to());
        String quote = on.length() > LONGEST ? on.substring(0, LONGEST) + "…" : on;
        String replacement = remark.replacement();
        if (replacement == null) {
            return new RemarkLine("comment", remark.author(), quote, remark.words());
        }
        String kind = on.isEmpty() ? "insert" : replacement.isEmpty() ? "delete" : "replace";
        return new RemarkLine(kind, remark.author(), quote, replacement);
    }
}
