package org.duta.model.post.text;

import java.util.function.IntPredicate;

/**
 * A stretch of the text before that gave way to a stretch of the text after; either may be empty.
 * Offsets are UTF-16 units, the end is exclusive.
 */
record Hunk(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

    static Hunk whole(String before, String after) {
        return new Hunk(0, before.length(), 0, after.length());
    }

    String removed(String before) {
        return before.substring(beforeFrom, beforeTo);
    }

    String added(String after) {
        return after.substring(afterFrom, afterTo);
    }

    boolean isEmpty() {
        return beforeFrom == beforeTo && afterFrom == afterTo;
    }

    boolean isOneSided() {
        return beforeFrom == beforeTo || afterFrom == afterTo;
    }

    /** The length of the longer side. */
    int size() {
        return Math.max(beforeTo - beforeFrom, afterTo - afterFrom);
    }

    /** One hunk from the start of this to the end of a later one, with all that lies between. */
    Hunk through(Hunk later) {
        return new Hunk(beforeFrom, later.beforeTo, afterFrom, later.afterTo);
    }

    /**
     * A one-sided hunk moved on past the white space that it starts with, where the same follows
     * it: the same change, but it now starts with a word.
     *
     * @param room how much text is kept between this hunk and the next
     */
    Hunk pastLeadingSpace(String before, String after, int room) {
        if (!isOneSided()) {
            return this;
        }
        boolean removal = beforeTo > beforeFrom;
        String text = removal ? before : after;
        int from = removal ? beforeFrom : afterFrom;
        int to = removal ? beforeTo : afterTo;
        int by = 0;
        while (by < room
                && Character.isWhitespace(text.charAt(from + by))
                && text.charAt(from + by) == text.charAt(to + by)) {
            by++;
        }
        return new Hunk(beforeFrom + by, beforeTo + by, afterFrom + by, afterTo + by);
    }

    /**
     * This hunk without the characters that both sides start or end with, as far as they may go.
     */
    Hunk trimmed(String before, String after, IntPredicate mayGo) {
        return trimmedAtStart(before, after, mayGo).trimmedAtEnd(before, after, mayGo);
    }

    private Hunk trimmedAtStart(String before, String after, IntPredicate mayGo) {
        int i = beforeFrom;
        int j = afterFrom;
        while (i < beforeTo && j < afterTo) {
            int character = before.codePointAt(i);
            if (character != after.codePointAt(j) || !mayGo.test(character)) {
                break;
            }
            i += Character.charCount(character);
            j += Character.charCount(character);
        }
        return new Hunk(i, beforeTo, j, afterTo);
    }

    private Hunk trimmedAtEnd(String before, String after, IntPredicate mayGo) {
        int i = beforeTo;
        int j = afterTo;
        while (i > beforeFrom && j > afterFrom) {
            int character = before.codePointBefore(i);
            if (character != after.codePointBefore(j) || !mayGo.test(character)) {
                break;
            }
            i -= Character.charCount(character);
            j -= Character.charCount(character);
        }
        return new Hunk(beforeFrom, i, afterFrom, j);
    }
}
