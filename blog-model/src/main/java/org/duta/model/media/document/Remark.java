package org.duta.model.media.document;

import org.jspecify.annotations.Nullable;

/**
 * What somebody put beside the text of a document, or wants changed in it. It isn't in the text.
 *
 * @param author as the document names them; may be empty
 * @param date as the document has it; may be empty
 * @param from of the text that it is about, in UTF-16 units
 * @param to the one after the last; equal to {@code from} for a place between two characters
 * @param words of a comment, empty for a change
 * @param replacement what a tracked change makes of that text, in CommonMark; null for a comment
 */
public record Remark(
        String author, String date, int from, int to, String words, @Nullable String replacement) {

    public boolean isComment() {
        return replacement == null;
    }

    /** The same on at least a character of the text: the word before a place between two. */
    public Remark on(String text) {
        if (from < to) {
            return this;
        }
        int begin = Math.min(from, text.length());
        while (begin > 0 && Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        int end = begin;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin < end ? at(begin, end) : at(0, Math.min(1, text.length()));
    }

    Remark at(int newFrom, int newTo) {
        return new Remark(author, date, newFrom, newTo, words, replacement);
    }
}
