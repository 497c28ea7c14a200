package org.duta.model.publication.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what a copy is known although it was altered: hashes of every three words in a row. Of those,
 * an edition keeps some, chosen by their value alone (Schleimer, Wilkerson and Aiken's winnowing,
 * 2003), so that the same stretch of words is chosen wherever it stands. Case, signs and accents
 * that compose differently don't count here. These values are stored: they must never change.
 */
public final class Fingerprints {

    /** What an edition keeps, and what a pasted text is looked up by. */
    private static final int MOST_KEPT = 64;

    private static final int MOST_ASKED = 256;
    private static final int WORDS = 3;
    private static final int WINDOW = 8;
    private static final int KEEPS_ALL = 16;

    private Fingerprints() {}

    /** Those that an edition is found by, 64 at most, each once. */
    public static Set<Integer> kept(String text) {
        List<Integer> all = all(text);
        return smallest(all.size() <= KEEPS_ALL ? all : winnowed(all), MOST_KEPT);
    }

    /** Those to look for, 256 at most, each once: the ones that are most likely kept. */
    public static Set<Integer> asked(String text) {
        return smallest(all(text), MOST_ASKED);
    }

    /** How much of the shorter text is in the other one, from 0 to 1. */
    static double shared(String one, String other) {
        Set<Integer> left = new HashSet<>(all(one));
        Set<Integer> right = new HashSet<>(all(other));
        int fewer = Math.min(left.size(), right.size());
        left.retainAll(right);
        return fewer == 0 ? 0 : (double) left.size() / fewer;
    }

    private static Set<Integer> smallest(List<Integer> some, int most) {
        return some.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .limit(most)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> winnowed(List<Integer> all) {
        List<Integer> chosen = new ArrayList<>();
        for (int from = 0; from + WINDOW <= all.size(); from++) {
            chosen.add(
                    all.subList(from, from + WINDOW).stream().min(Integer::compare).orElseThrow());
        }
        return chosen;
    }

    private static List<Integer> all(String text) {
        List<String> words = words(CopiedText.words(text).toLowerCase(Locale.ROOT));
        List<Integer> hashes = new ArrayList<>();
        int length = Math.min(WORDS, words.size());
        for (int from = 0; length > 0 && from + length <= words.size(); from++) {
            hashes.add(mixed(String.join(" ", words.subList(from, from + length)).hashCode()));
        }
        return hashes;
    }

    /** Runs of letters and digits; where no spaces part words, every two neighbours. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int[] letters = text.codePoints().toArray();
        int at = 0;
        while (at < letters.length) {
            int from = at++;
            if (isDense(letters[from])) {
                boolean pair = at < letters.length && isDense(letters[at]);
                words.add(new String(letters, from, pair ? 2 : 1));
            } else if (isPart(letters[from])) {
                while (at < letters.length && isPart(letters[at]) && !isDense(letters[at])) {
                    at++;
                }
                words.add(new String(letters, from, at - from));
            }
        }
        return words;
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static boolean isDense(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> isPart(c);
            default -> false;
        };
    }

    /** Spreads String's hash over all 32 bits (the end of MurmurHash3). */
    private static int mixed(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
