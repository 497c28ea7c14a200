package org.duta.model.post.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The differences of two texts, found from coarse to fine: the lines that changed, in them the
 * words, in these the characters. What agrees at a coarse grain is the anchor of the finer one.
 */
final class Refinement {

    /** Steps of the search at each grain; a quarter of a second at most. */
    private static final long EFFORT = 20_000_000;

    private final String before;
    private final String after;

    Refinement(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The smaller hunks that a hunk is made of, in order, with something kept between any two. */
    List<Hunk> of(Hunk hunk, Grain... coarseToFine) {
        List<Hunk> hunks = List.of(hunk);
        for (int i = 0; i < coarseToFine.length; i++) {
            boolean finest = i == coarseToFine.length - 1;
            hunks = refined(hunks, coarseToFine[i], finest ? piece -> true : Refinement::speaks);
        }
        return hunks;
    }

    /**
     * Blank lines, spaces and signs are too common to anchor anything: only the finest grain pairs
     * them wherever they stand.
     */
    private static boolean speaks(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private List<Hunk> refined(List<Hunk> hunks, Grain grain, Predicate<String> anchors) {
        Myers myers = new Myers(EFFORT);
        List<Hunk> found = new ArrayList<>();
        for (Hunk hunk : hunks) {
            if (hunk.isOneSided()) {
                add(hunk, found);
            } else {
                Pieces.Numbering numbering = new Pieces.Numbering(anchors);
                Pieces removed = numbering.of(hunk.removed(before), hunk.beforeFrom(), grain);
                Pieces added = numbering.of(hunk.added(after), hunk.afterFrom(), grain);
                addGaps(removed, added, partners(removed, added, myers), found);
            }
        }
        return found;
    }

    /** Pairs the anchors, and then what follows on both sides of a pair without being one. */
    private static int[] partners(Pieces removed, Pieces added, Myers myers) {
        int[] partners = myers.partners(removed.numbers(), added.numbers());
        for (int i = 1; i < partners.length; i++) {
            int next = partners[i - 1] + 1;
            if (next > 0
                    && next < added.count()
                    && removed.numbers()[i] < 0
                    && removed.numbers()[i] == added.numbers()[next]) {
                partners[i] = next;
            }
        }
        return partners;
    }

    /** What lies between the pairs. */
    private static void addGaps(Pieces removed, Pieces added, int[] partners, List<Hunk> found) {
        int a = 0;
        int b = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                add(Pieces.hunk(removed, a, i, added, b, partners[i]), found);
                a = i + 1;
                b = partners[i] + 1;
            }
        }
        add(Pieces.hunk(removed, a, removed.count(), added, b, added.count()), found);
    }

    private static void add(Hunk hunk, List<Hunk> found) {
        if (!hunk.isEmpty()) {
            found.add(hunk);
        }
    }
}
