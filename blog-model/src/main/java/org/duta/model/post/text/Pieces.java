package org.duta.model.post.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A stretch of a text in pieces. Equal pieces have equal numbers; those of pieces that can't be an
 * anchor are negative.
 */
final class Pieces {

    private final int offset;
    private final int[] ends;
    private final int[] numbers;

    private Pieces(int offset, int[] ends, int[] numbers) {
        this.offset = offset;
        this.ends = ends;
        this.numbers = numbers;
    }

    /** Gives numbers to the pieces of the stretches that are compared with each other. */
    static final class Numbering {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Predicate<String> anchors;

        Numbering(Predicate<String> anchors) {
            this.anchors = anchors;
        }

        /** The pieces of a stretch that starts at this offset of the whole text. */
        Pieces of(String stretch, int offset, Grain grain) {
            int[] ends = grain.ends(stretch);
            int[] numbers = new int[ends.length];
            int start = 0;
            for (int i = 0; i < ends.length; i++) {
                numbers[i] = number(stretch.substring(start, ends[i]));
                start = ends[i];
            }
            return new Pieces(offset, ends, numbers);
        }

        private int number(String piece) {
            return numbers.computeIfAbsent(
                    piece, unknown -> anchors.test(unknown) ? numbers.size() : ~numbers.size());
        }
    }

    int count() {
        return ends.length;
    }

    int[] numbers() {
        return numbers;
    }

    /** The hunk from the start of one piece to the start of another, on either side. */
    static Hunk hunk(Pieces removed, int a, int aEnd, Pieces added, int b, int bEnd) {
        return new Hunk(removed.start(a), removed.start(aEnd), added.start(b), added.start(bEnd));
    }

    /** Where a piece starts in the whole text, or where the last one ends. */
    private int start(int piece) {
        return offset + (piece == 0 ? 0 : ends[piece - 1]);
    }
}
