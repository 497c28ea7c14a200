package org.duta.model.post.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, for people to read: in whole words, and with a rewritten sentence
 * as one replacement where chance agreements inside it would only be confetti.
 */
public final class WordComparison {

    /** What became of a stretch of text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text, never empty. */
    public record Segment(Kind kind, String text) {}

    /**
     * What is kept at this length or more is read as kept, whatever surrounds it. In UTF-16 units.
     */
    private static final int LEGIBLE = 12;

    private final String before;
    private final String after;

    private WordComparison(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The segments in reading order. Neighbours differ in kind, and what was removed comes before
     * what was added in its place. KEPT and REMOVED together are exactly the text before, KEPT and
     * ADDED the text after. Line breaks that both texts share stay apart from what changed around
     * them.
     */
    public static List<Segment> between(String before, String after) {
        return new WordComparison(before, after).segments();
    }

    private List<Segment> segments() {
        Grain words = Grain.words();
        List<Hunk> changes =
                new Refinement(before, after)
                        .of(Hunk.whole(before, after), Grain.lines(), words, words);
        List<Segment> segments = new ArrayList<>();
        int kept = 0;
        for (Hunk joined : joined(startingWithWords(changes))) {
            Hunk change = joined.trimmed(before, after, Character::isWhitespace);
            add(Kind.KEPT, before.substring(kept, change.beforeFrom()), segments);
            add(Kind.REMOVED, change.removed(before), segments);
            add(Kind.ADDED, change.added(after), segments);
            kept = change.beforeTo();
        }
        add(Kind.KEPT, before.substring(kept), segments);
        return segments;
    }

    private List<Hunk> startingWithWords(List<Hunk> changes) {
        List<Hunk> moved = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            boolean last = i == changes.size() - 1;
            int next = last ? before.length() : changes.get(i + 1).beforeFrom();
            Hunk change = changes.get(i);
            moved.add(change.pastLeadingSpace(before, after, next - change.beforeTo()));
        }
        return moved;
    }

    private List<Hunk> joined(List<Hunk> changes) {
        List<Hunk> joined = new ArrayList<>();
        for (Hunk change : changes) {
            Hunk last = change;
            while (!joined.isEmpty() && readAsOne(joined.get(joined.size() - 1), last)) {
                last = joined.remove(joined.size() - 1).through(last);
            }
            joined.add(last);
        }
        return joined;
    }

    /**
     * Whether what is kept between two changes is lost on a reader: a space, or words that are
     * short beside either change. A line break never is.
     */
    private boolean readAsOne(Hunk earlier, Hunk later) {
        int length = later.beforeFrom() - earlier.beforeTo();
        if (length >= LEGIBLE) {
            return false;
        }
        String island = before.substring(earlier.beforeTo(), later.beforeFrom());
        boolean slight = island.isBlank() || length < Math.min(earlier.size(), later.size());
        return slight && island.indexOf('\n') < 0;
    }

    private static void add(Kind kind, String text, List<Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text));
        }
    }
}
