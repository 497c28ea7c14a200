package org.duta.model.coedit;

/**
 * Where something in the margin stands in a text, carried through every change. What loses its text
 * keeps its place and its quote; if the quote comes back there, as by an undo, it stands on it
 * again.
 *
 * @param from first UTF-16 unit
 * @param to the one after the last; equal to {@code from} for a place between two characters
 * @param quote the text that it was put on
 * @param orphaned whether nothing of that is left
 * @param jumps how often it came back to its quote in a way that carrying alone doesn't
 */
public record Anchor(int from, int to, String quote, boolean orphaned, int jumps) {

    public static Anchor on(int from, int to, CharSequence text) {
        return new Anchor(from, to, text.subSequence(from, to).toString(), false, 0);
    }

    /**
     * Where it stands after a change.
     *
     * @param after the text that the change has made
     */
    public Anchor after(ChangeSet change, CharSequence after) {
        int newFrom = change.mapPos(from, 1);
        int newTo = Math.max(newFrom, change.mapPos(to, -1));
        if (from == to) {
            int place = change.mapPos(from, -1);
            newFrom = place;
            newTo = place;
        }
        boolean lost = !quote.isEmpty() && newFrom == newTo;
        Anchor carried = new Anchor(newFrom, newTo, quote, lost, jumps);
        return carried.isWhole(after) ? carried : carried.backOnQuote(after);
    }

    /** Whether the quote stands there as it was. */
    private boolean isWhole(CharSequence text) {
        return to - from == quote.length() && quote.contentEquals(text.subSequence(from, to));
    }

    /** On its quote if that has come back where this stands, else as it is. */
    private Anchor backOnQuote(CharSequence text) {
        int near = Math.max(0, from - quote.length());
        int end = Math.min(text.length(), to + 2 * quote.length());
        int found = text.subSequence(near, end).toString().indexOf(quote);
        return found < 0 || quote.isEmpty()
                ? this
                : new Anchor(near + found, near + found + quote.length(), quote, false, jumps + 1);
    }
}
