package org.duta.model.post.text;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts in many scripts, full of repetition, and edits of them; the same for the same seed. */
final class RandomText {

    private static final String[] PIECES = {
        "Menteri ", "Luar ", "Negeri ", "the ", "a ", "a", "b", "ab", "\n", "\n\n", "- ", "**", " ",
        "  ", ".", ", ", "é", "e\u0301", "n\u0303\u0323", "😀", "😁", "👩‍👩‍👧", "🇮🇩", "𝒳",
                "السفير ", "القاهرة",
        "外務大臣", "は", "東京", "で", "访问", "北京", "เอกอัครราชทูต", "ไทย", "\t", "\u2028", "\u00a0", "0",
                "17 "
    };

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String pieces(int atMost) {
        return IntStream.range(0, below(atMost + 1))
                .mapToObj(i -> PIECES[below(PIECES.length)])
                .collect(Collectors.joining());
    }

    /** The text with up to three stretches replaced. */
    String edited(String text) {
        String edited = text;
        for (int i = below(4); i > 0; i--) {
            edited = replaced(edited, 11, pieces(4));
        }
        return edited;
    }

    /** The text with a stretch replaced, never in the middle of a surrogate pair. */
    String replaced(String text, int atMost, String replacement) {
        int start = below(text.length() + 1);
        int from = boundary(text, start);
        int to = boundary(text, Math.min(text.length(), start + below(atMost + 1)));
        return text.substring(0, from) + replacement + text.substring(to);
    }

    /** Letters drawn from an alphabet. */
    String letters(String alphabet, int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(below(alphabet.length())));
        }
        return letters.toString();
    }

    private static int boundary(String text, int offset) {
        boolean insidePair =
                offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return insidePair ? offset - 1 : offset;
    }
}
