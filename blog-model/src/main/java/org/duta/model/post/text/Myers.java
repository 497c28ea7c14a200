package org.duta.model.post.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a longest common subsequence in linear space: E. W. Myers, "An O(ND) Difference Algorithm
 * and Its Variations", Algorithmica 1 (1986), section 4b.
 *
 * <p>Two bounds keep unlike sequences cheap. A search that meets no other after {@link #DEEPEST}
 * rounds settles for the furthest point that it reached, so that sequences with up to twice as many
 * differences are still compared exactly. And when all the effort is spent, what is left unpaired
 * stays unpaired. Not for use by two threads at once.
 */
final class Myers {

    private static final int DEEPEST = 512;
    private static final int UNREACHED = Integer.MIN_VALUE / 2;

    /** Steps that may still be taken, over all sequences that this object compares. */
    private long effort;

    private int[] before = {};
    private int[] after = {};
    private int[] partners = {};

    Myers(long effort) {
        this.effort = effort;
    }

    /**
     * For each element of {@code before} the place of the equal element of {@code after} that it is
     * paired with, or -1. The places ascend. Negative elements are never paired.
     */
    int[] partners(int[] before, int[] after) {
        int[] keptBefore = placesOfShared(before, after);
        int[] keptAfter = placesOfShared(after, before);
        this.before = IntStream.of(keptBefore).map(place -> before[place]).toArray();
        this.after = IntStream.of(keptAfter).map(place -> after[place]).toArray();
        this.partners = filled(keptBefore.length, -1);
        pair(0, keptBefore.length, 0, keptAfter.length);
        int[] result = filled(before.length, -1);
        for (int i = 0; i < partners.length; i++) {
            result[keptBefore[i]] = partners[i] < 0 ? -1 : keptAfter[partners[i]];
        }
        return result;
    }

    /** What the other side lacks can't be paired: without it the search is shorter and as exact. */
    private static int[] placesOfShared(int[] elements, int[] others) {
        BitSet known = new BitSet();
        IntStream.of(others).filter(other -> other >= 0).forEach(known::set);
        return IntStream.range(0, elements.length)
                .filter(i -> elements[i] >= 0 && known.get(elements[i]))
                .toArray();
    }

    private void pair(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
        int a = beforeFrom;
        int b = afterFrom;
        int aEnd = beforeTo;
        int bEnd = afterTo;
        while (true) {
            while (a < aEnd && b < bEnd && before[a] == after[b]) {
                partners[a++] = b++;
            }
            while (a < aEnd && b < bEnd && before[aEnd - 1] == after[bEnd - 1]) {
                partners[--aEnd] = --bEnd;
            }
            Point split = a == aEnd || b == bEnd ? null : split(a, aEnd, b, bEnd);
            if (split == null) {
                return;
            }
            pair(a, split.before, b, split.after);
            a = split.before;
            b = split.after;
        }
    }

    /** A point inside the box that a shortest path goes through, as far as the bounds allow. */
    private @Nullable Point split(int a, int aEnd, int b, int bEnd) {
        int width = aEnd - a;
        int height = bEnd - b;
        int rounds = Math.min(DEEPEST, (width + height + 1) / 2);
        Search forward = new Search(a, b, 1, width, height, rounds);
        Search backward = new Search(aEnd, bEnd, -1, width, height, rounds);
        for (int round = 0; round <= rounds; round++) {
            if (forward.meets(backward, round)) {
                return forward.meeting;
            }
            if (backward.meets(forward, round)) {
                return backward.meeting;
            }
            if (effort <= 0) {
                return null;
            }
        }
        return forward.furthest(rounds);
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    /** A place between two elements of either sequence. */
    private record Point(int before, int after) {}

    /**
     * The paths that start in one corner of a box, all with the same number of differences, the
     * furthest on each diagonal. Seen from that corner, a point is {@code x} elements on in {@code
     * before} and {@code y} in {@code after}, on the diagonal {@code x - y}.
     */
    private final class Search {
        private final int cornerBefore;
        private final int cornerAfter;
        private final int direction;
        private final int width;
        private final int height;
        private final int middle;
        private final int[] reach;
        private @Nullable Point meeting;

        Search(int before, int after, int direction, int width, int height, int rounds) {
            this.cornerBefore = before;
            this.cornerAfter = after;
            this.direction = direction;
            this.width = width;
            this.height = height;
            this.middle = rounds + 1;
            this.reach = filled(2 * rounds + 3, UNREACHED);
            reach[middle + 1] = 0;
        }

        /** Goes one difference further, and tells whether a path from the other corner is met. */
        boolean meets(Search other, int round) {
            int last = highest(round);
            for (int diagonal = lowest(round); diagonal <= last && effort > 0; diagonal += 2) {
                int at = middle + diagonal;
                int start = Math.max(reach[at - 1] + 1, reach[at + 1]);
                int x = slide(start, diagonal);
                reach[at] = x;
                effort -= 1 + x - start;
                if (x + other.reachOn(width - height - diagonal) >= width) {
                    meeting = point(x, x - diagonal);
                    return true;
                }
            }
            return false;
        }

        /** Follows equal elements along the diagonal. */
        private int slide(int start, int diagonal) {
            int[] a = before;
            int[] b = after;
            int shift = direction > 0 ? 0 : -1;
            int i = cornerBefore + shift + direction * start;
            int j = cornerAfter + shift + direction * (start - diagonal);
            int end = Math.min(width, height + diagonal);
            int x = start;
            while (x < end && a[i] == b[j]) {
                x++;
                i += direction;
                j += direction;
            }
            return x;
        }

        /** Diagonals below are outside the box, or their paths already run along its edge. */
        private int lowest(int round) {
            return -round + 2 * Math.max(0, round - height);
        }

        private int highest(int round) {
            return round - 2 * Math.max(0, round - width);
        }

        private int reachOn(int diagonal) {
            return Math.abs(diagonal) <= middle ? reach[middle + diagonal] : UNREACHED;
        }

        /** The point with most behind it, less the differences that surely lie ahead of it. */
        Point furthest(int round) {
            int best = UNREACHED;
            Point found = point(0, 0);
            for (int diagonal = lowest(round); diagonal <= highest(round); diagonal += 2) {
                int x = reach[middle + diagonal];
                int y = x - diagonal;
                int worth = x + y - Math.abs(width - height - diagonal);
                if (x <= width && y <= height && worth > best) {
                    best = worth;
                    found = point(x, y);
                }
            }
            return found;
        }

        private Point point(int x, int y) {
            return new Point(cornerBefore + direction * x, cornerAfter + direction * y);
        }
    }
}
