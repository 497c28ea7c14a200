package org.duta.web.desk;

import org.duta.ejb.desk.DeskPost;
import org.duta.model.post.Move;

/**
 * A move as a page offers it.
 *
 * @param look the button's look: primary, plain or danger
 * @param note whether the move takes a note, or is asked about once more
 * @param drill whether it is made for practice, which the words say
 */
public record MoveChoice(Move move, String look, Note note, boolean drill) {

    private MoveChoice(Move move, String look, Note note) {
        this(move, look, note, false);
    }

    /** What is asked before a move is made. */
    public enum Note {
        NONE,
        /** Nothing is typed, but it takes a second click. */
        CONFIRMED,
        OPTIONAL,
        REQUIRED
    }

    static MoveChoice of(Move move, DeskPost post) {
        MoveChoice choice = inEarnest(move, post);
        return new MoveChoice(move, choice.look(), choice.note(), post.drill() != null);
    }

    private static MoveChoice inEarnest(Move move, DeskPost post) {
        return switch (move) {
            case RAISE ->
                    new MoveChoice(
                            move, "danger", post.live() == null ? Note.CONFIRMED : Note.OPTIONAL);
            case CONFIRM -> new MoveChoice(move, "primary", Note.OPTIONAL);
            case SUBMIT, APPROVE -> new MoveChoice(move, "primary", Note.NONE);
            case PUBLISH ->
                    new MoveChoice(
                            move, "primary", post.live() == null ? Note.NONE : Note.OPTIONAL);
            case SCHEDULE ->
                    new MoveChoice(
                            move, "plain", post.live() == null ? Note.CONFIRMED : Note.OPTIONAL);
            case SEND_BACK -> new MoveChoice(move, "plain", Note.REQUIRED);
            case RECALL, UNSCHEDULE, RESTORE -> new MoveChoice(move, "plain", Note.CONFIRMED);
            case START_EDITION -> new MoveChoice(move, "plain", Note.NONE);
            case WITHDRAW -> new MoveChoice(move, "danger", Note.REQUIRED);
            case DISCARD -> new MoveChoice(move, "danger", Note.CONFIRMED);
            case FALL_DUE -> throw new IllegalArgumentException("Nobody can ask for it");
        };
    }

    public String code() {
        return move.code();
    }

    /** The end of the keys under which bundles say what it is and what comes of it. */
    public String said() {
        return said(move.code(), drill);
    }

    static String said(String move, boolean drill) {
        return drill ? "drill-" + move : move;
    }

    /** Whether one click makes the move. */
    public boolean direct() {
        return note == Note.NONE;
    }

    /** Whether another post can be named that takes this one's place. */
    public boolean replaceable() {
        return move == Move.WITHDRAW;
    }

    /** Whether a time is asked for. */
    public boolean timed() {
        return move == Move.SCHEDULE;
    }

    /** Whether there is something to type. */
    public boolean noted() {
        return note == Note.OPTIONAL || note == Note.REQUIRED;
    }
}
