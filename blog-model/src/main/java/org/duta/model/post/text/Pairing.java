package org.duta.model.post.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duta.model.post.text.WordComparison.Kind;

/**
 * Which pieces of a text have become which of another: equal ones first, and between these whatever
 * is alike. A piece that was moved past others is none of both.
 */
public final class Pairing {

    /** A piece on each side; -1 where there is none. */
    public record Pair(int before, int after) {}

    /** Steps of the search for equal pieces. */
    private static final long EFFORT = 20_000_000;

    /** Comparisons between two equal pieces; beyond it what is left is paired in its order. */
    private static final int MOST_COMPARISONS = 400;

    /** The part of two pieces' letters that has to be kept for them to be alike. */
    private static final double ALIKE = 0.3;

    private final List<String> before;
    private final List<String> after;
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Every piece once, in the order of the text after; what is gone stands where it stood. */
    public static List<Pair> of(List<String> before, List<String> after) {
        return new Pairing(before, after).pairs();
    }

    private List<Pair> pairs() {
        int[] partners = partners();
        int a = 0;
        int b = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                addGap(a, i, b, partners[i]);
                pairs.add(new Pair(i, partners[i]));
                a = i + 1;
                b = partners[i] + 1;
            }
        }
        addGap(a, before.size(), b, after.size());
        return pairs;
    }

    private int[] partners() {
        Map<String, Integer> numbers = new HashMap<>();
        return new Myers(EFFORT).partners(numbered(before, numbers), numbered(after, numbers));
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        return pieces.stream()
                .mapToInt(piece -> numbers.computeIfAbsent(piece, unknown -> numbers.size()))
                .toArray();
    }

    private void addGap(int from, int to, int newFrom, int newTo) {
        int gone = to - from;
        int come = newTo - newFrom;
        if (gone * (long) come <= 1 || gone * (long) come > MOST_COMPARISONS) {
            addInOrder(from, to, newFrom, newTo);
        } else {
            addAlike(from, to, newFrom, newTo);
        }
    }

    /** A single piece in the place of a single one is that one, however little is left of it. */
    private void addInOrder(int from, int to, int newFrom, int newTo) {
        for (int i = 0; from + i < to || newFrom + i < newTo; i++) {
            pairs.add(
                    new Pair(
                            from + i < to ? from + i : -1, newFrom + i < newTo ? newFrom + i : -1));
        }
    }

    /** Pairs so that as much as possible of the letters is kept. */
    private void addAlike(int from, int to, int newFrom, int newTo) {
        double[][] kept = new double[to - from + 1][newTo - newFrom + 1];
        double[][] likeness = new double[to - from][newTo - newFrom];
        for (int i = to - from - 1; i >= 0; i--) {
            for (int j = newTo - newFrom - 1; j >= 0; j--) {
                likeness[i][j] = likeness(before.get(from + i), after.get(newFrom + j));
                double paired = likeness[i][j] < ALIKE ? -1 : likeness[i][j] + kept[i + 1][j + 1];
                kept[i][j] = Math.max(paired, Math.max(kept[i + 1][j], kept[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < to - from || j < newTo - newFrom) {
            if (i < to - from
                    && j < newTo - newFrom
                    && likeness[i][j] >= ALIKE
                    && kept[i][j] == likeness[i][j] + kept[i + 1][j + 1]) {
                pairs.add(new Pair(from + i++, newFrom + j++));
            } else if (j == newTo - newFrom || i < to - from && kept[i][j] == kept[i + 1][j]) {
                pairs.add(new Pair(from + i++, -1));
            } else {
                pairs.add(new Pair(-1, newFrom + j++));
            }
        }
    }

    /** From 0 to 1: what part of the letters of both stays when one becomes the other. */
    private static double likeness(String one, String other) {
        int kept =
                WordComparison.between(one, other).stream()
                        .filter(segment -> segment.kind() == Kind.KEPT)
                        .mapToInt(segment -> letters(segment.text()))
                        .sum();
        return 2.0 * kept / Math.max(1, letters(one) + letters(other));
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
