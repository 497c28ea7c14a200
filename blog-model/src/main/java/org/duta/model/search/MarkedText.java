package org.duta.model.search;

import java.util.ArrayList;
import java.util.List;
import org.duta.model.publication.words.Token;

/** A text, or stretches of it, in which the words that were looked for are marked. */
public record MarkedText(List<Piece> pieces) {

    /** What stands before and after a marked word; no text that people read has them. */
    public static final char START = '\uE000';

    public static final char END = '\uE001';

    private static final String CUT = "…";

    /** A stretch that is marked or isn't. */
    public record Piece(String text, boolean found) {}

    /** A text in which the database has put {@link #START} and {@link #END}. */
    public static MarkedText read(String text) {
        List<Piece> pieces = new ArrayList<>();
        int read = 0;
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, read)) {
            int end = text.indexOf(END, start);
            int until = end < 0 ? text.length() : end;
            add(pieces, text.substring(read, start), false);
            add(pieces, text.substring(start + 1, until), true);
            read = Math.min(until + 1, text.length());
        }
        add(pieces, text.substring(read), false);
        return new MarkedText(pieces);
    }

    /** A whole text with some places of it marked, in order. */
    public static MarkedText of(String text, List<Token> found) {
        return stretch(text, found, 0, text.length());
    }

    /**
     * The part of a text that begins a little before the first of the places, in order.
     *
     * @param length in UTF-16 units
     */
    public static MarkedText around(String text, List<Token> found, int length) {
        int first = found.isEmpty() ? 0 : found.get(0).start();
        int start = whole(text, Math.max(0, first - length / 4));
        int end = whole(text, Math.min(text.length(), start + length));
        MarkedText middle = stretch(text, found, start, end);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? CUT : "", false);
        pieces.addAll(middle.pieces());
        add(pieces, end < text.length() ? CUT : "", false);
        return new MarkedText(pieces);
    }

    /** Places may overlap: then one mark covers them. */
    private static MarkedText stretch(String text, List<Token> found, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int read = start;
        int index = 0;
        while (index < found.size()) {
            int from = Math.max(read, found.get(index).start());
            int to = found.get(index).end();
            for (index++; index < found.size() && found.get(index).start() <= to; index++) {
                to = Math.max(to, found.get(index).end());
            }
            to = Math.min(to, end);
            if (from < to) {
                add(pieces, text.substring(read, from), false);
                add(pieces, text.substring(from, to), true);
                read = to;
            }
        }
        add(pieces, text.substring(read, end), false);
        return new MarkedText(pieces);
    }

    private static int whole(String text, int place) {
        boolean inside =
                place > 0
                        && place < text.length()
                        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return inside ? place - 1 : place;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
