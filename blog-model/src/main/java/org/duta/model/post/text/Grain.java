package org.duta.model.post.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A way of cutting text into pieces that are compared whole. No piece splits a surrogate pair. */
interface Grain {

    /** Where each piece of the text ends, in order; the last is the text's length. */
    int[] ends(String text);

    /** Lines, each with its line feed. */
    static Grain lines() {
        return text -> ends(text, at -> text.indexOf('\n', at) + 1);
    }

    /**
     * Runs of letters, marks and digits, runs of white space, and single other characters: quick
     * where a finer grain follows.
     */
    static Grain runs() {
        return text -> ends(text, at -> endOfRun(text, at));
    }

    /** Single Unicode code points. */
    static Grain characters() {
        return text -> ends(text, at -> at + Character.charCount(text.codePointAt(at)));
    }

    /**
     * Words as people see them, the spaces and signs between them apart (UAX #29); Chinese,
     * Japanese, Thai and their like by dictionary. Not for use by two threads at once.
     */
    static Grain words() {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        return text -> {
            words.setText(text);
            return ends(text, at -> words.next());
        };
    }

    /** Follows a rule from piece to piece; an answer of 0 or less means the rest of the text. */
    private static int[] ends(String text, IntUnaryOperator endOfPiece) {
        IntStream.Builder ends = IntStream.builder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPiece.applyAsInt(at);
            at = end > 0 ? end : text.length();
            ends.add(at);
        }
        return ends.build().toArray();
    }

    private static int endOfRun(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        boolean word = isWordPart(first);
        if (!word && !Character.isWhitespace(first)) {
            return at;
        }
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (word ? !isWordPart(next) : !Character.isWhitespace(next)) {
                break;
            }
            at += Character.charCount(next);
        }
        return at;
    }

    private static boolean isWordPart(int character) {
        return Character.isUnicodeIdentifierPart(character)
                && !Character.isIdentifierIgnorable(character);
    }
}
