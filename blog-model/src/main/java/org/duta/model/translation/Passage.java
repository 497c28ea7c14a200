package org.duta.model.translation;

/**
 * A part of a source, and what became of it since a version was made against it.
 *
 * @param before as it was, empty if it is new
 * @param now as it is, empty if it is gone
 */
public record Passage(Part part, String before, String now) {

    /** What of the source it is. */
    public enum Part {
        TITLE,
        SUMMARY,
        /** A block of the text: a paragraph, a heading, a whole list or table, a footnote. */
        TEXT
    }

    /** What became of it. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public Change change() {
        if (before.equals(now)) {
            return Change.SAME;
        }
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return now.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    /** Whether a version has something to follow here. */
    public boolean differs() {
        return change() != Change.SAME;
    }
}
