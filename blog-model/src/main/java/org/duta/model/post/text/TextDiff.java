package org.duta.model.post.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How one text becomes another: steps that walk over the whole text before, from its start to its
 * end. Lengths are UTF-16 units; no step made here splits a surrogate pair.
 */
public record TextDiff(List<Step> steps) {

    /** One step over the text before. */
    public sealed interface Step {}

    /** The next {@code length} units stay. */
    public record Keep(int length) implements Step {
        public Keep {
            requireSomething(length);
        }
    }

    /** The next {@code length} units go. */
    public record Delete(int length) implements Step {
        public Delete {
            requireSomething(length);
        }
    }

    /** New text comes in here. */
    public record Insert(String text) implements Step {
        public Insert {
            requireSomething(text.length());
        }
    }

    public TextDiff {
        steps = List.copyOf(steps);
    }

    /**
     * The difference of two texts, as small as is reasonable: found by line, then by word, then by
     * character. Within a change the deletion comes before the insertion. Two texts of a million
     * units take well under a second; where they are so unlike that the search is given up, the
     * rest is one replacement.
     */
    public static TextDiff between(String before, String after) {
        Hunk changed = Hunk.whole(before, after).trimmed(before, after, any -> true);
        List<Step> steps = new ArrayList<>();
        int kept = 0;
        for (Hunk hunk :
                new Refinement(before, after)
                        .of(changed, Grain.lines(), Grain.runs(), Grain.characters())) {
            addKeep(hunk.beforeFrom() - kept, steps);
            addReplacement(hunk, after, steps);
            kept = hunk.beforeTo();
        }
        addKeep(before.length() - kept, steps);
        return new TextDiff(steps);
    }

    /**
     * The text after.
     *
     * @throws IllegalArgumentException if the steps were made for a text of another length
     */
    public String applyTo(String before) {
        requireLength(before.length());
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Step step : steps) {
            if (step instanceof Keep keep) {
                after.append(before, at, at + keep.length());
                at += keep.length();
            } else if (step instanceof Delete delete) {
                at += delete.length();
            } else if (step instanceof Insert insert) {
                after.append(insert.text());
            }
        }
        return after.toString();
    }

    public boolean changesNothing() {
        return steps.stream().allMatch(Keep.class::isInstance);
    }

    /** Refuses a text before that the steps don't walk over exactly. */
    void requireLength(int lengthBefore) {
        long walked = steps.stream().mapToLong(TextDiff::walked).sum();
        if (walked != lengthBefore) {
            throw new IllegalArgumentException(
                    "A difference for " + walked + " characters, not for " + lengthBefore);
        }
    }

    private static int walked(Step step) {
        if (step instanceof Keep keep) {
            return keep.length();
        }
        return step instanceof Delete delete ? delete.length() : 0;
    }

    private static void addKeep(int length, List<Step> steps) {
        if (length > 0) {
            steps.add(new Keep(length));
        }
    }

    private static void addReplacement(Hunk hunk, String after, List<Step> steps) {
        if (hunk.beforeTo() > hunk.beforeFrom()) {
            steps.add(new Delete(hunk.beforeTo() - hunk.beforeFrom()));
        }
        if (hunk.afterTo() > hunk.afterFrom()) {
            steps.add(new Insert(hunk.added(after)));
        }
    }

    private static void requireSomething(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("A step of length " + length);
        }
    }
}
