package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;
import org.duta.model.post.text.Attribution.Run;

/** What a text consists of after some steps: stretches of the text before them, and typed ones. */
final class Pieces {

    /** Stretches that follow one another, in the order of the text. */
    private sealed interface Piece {
        int length();

        Piece part(int from, int to);
    }

    private record Kept(int start, int length) implements Piece {
        @Override
        public Piece part(int from, int to) {
            return new Kept(start + from, to - from);
        }
    }

    private record Typed(int length, String author) implements Piece {
        @Override
        public Piece part(int from, int to) {
            return new Typed(to - from, author);
        }
    }

    private final int length;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(int length) {
        this.length = length;
    }

    /** A text before the first step. */
    static Pieces of(int length) {
        Pieces whole = new Pieces(length);
        if (length > 0) {
            whole.pieces.add(new Kept(0, length));
        }
        return whole;
    }

    Pieces after(Step step) {
        ChangeSet change = step.change();
        if (change.length() != length) {
            throw new IllegalArgumentException(
                    "A step for " + change.length() + " units, not for " + length);
        }
        Pieces after = new Pieces(change.newLength());
        Cursor cursor = new Cursor();
        for (int i = 0; i < change.sectionCount(); i++) {
            if (change.after(i) == ChangeSet.KEPT) {
                cursor.take(change.before(i), after.pieces);
            } else {
                cursor.skip(change.before(i));
                after.type(change.after(i), step.author());
            }
        }
        return after;
    }

    private void type(int count, String author) {
        if (count == 0) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Typed typed && typed.author().equals(author)) {
            pieces.set(last, new Typed(typed.length() + count, author));
        } else {
            pieces.add(new Typed(count, author));
        }
    }

    /** Adds who typed the text now, given who typed the text before. */
    void addRuns(List<Run> before, List<Run> now) {
        int run = 0;
        int runStart = 0;
        for (Piece piece : pieces) {
            if (piece instanceof Typed typed) {
                now.add(new Run(typed.length(), typed.author()));
            } else if (piece instanceof Kept kept) {
                int at = kept.start();
                int end = at + kept.length();
                while (at < end) {
                    Run known = before.get(run);
                    int runEnd = runStart + known.length();
                    if (at < runEnd) {
                        int to = Math.min(end, runEnd);
                        boolean whole = to - at == known.length();
                        now.add(whole ? known : new Run(to - at, known.author()));
                        at = to;
                    }
                    if (at >= runEnd) {
                        run++;
                        runStart = runEnd;
                    }
                }
            }
        }
    }

    /** A walk over the pieces that can stop inside one. */
    private final class Cursor {
        private int index;
        private int offset;

        void skip(int count) {
            walk(count, List.of(), false);
        }

        void take(int count, List<Piece> taken) {
            walk(count, taken, true);
        }

        private void walk(int count, List<Piece> taken, boolean take) {
            int left = count;
            while (left > 0) {
                Piece piece = pieces.get(index);
                int part = Math.min(left, piece.length() - offset);
                if (take) {
                    boolean whole = part == piece.length();
                    taken.add(whole ? piece : piece.part(offset, offset + part));
                }
                left -= part;
                offset += part;
                if (offset == piece.length()) {
                    index++;
                    offset = 0;
                }
            }
        }
    }
}
