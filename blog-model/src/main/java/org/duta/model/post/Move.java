package org.duta.model.post;

import static org.duta.model.post.EditionState.APPROVED;
import static org.duta.model.post.EditionState.DISCARDED;
import static org.duta.model.post.EditionState.DRAFT;
import static org.duta.model.post.EditionState.DRILL_CONFIRMED;
import static org.duta.model.post.EditionState.DRILL_RAISED;
import static org.duta.model.post.EditionState.IN_REVIEW;
import static org.duta.model.post.EditionState.LIVE;
import static org.duta.model.post.EditionState.SCHEDULED;
import static org.duta.model.post.EditionState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which an edition changes its state, and nothing else does. Who may make a move is
 * said by {@link PostPolicy} and the review's policy.
 */
public enum Move {
    SUBMIT(from(DRAFT), IN_REVIEW),
    RECALL(from(IN_REVIEW, APPROVED), DRAFT),
    /** Ends in APPROVED once the last step of the route is decided; until then nothing changes. */
    APPROVE(from(IN_REVIEW), APPROVED),
    SEND_BACK(from(IN_REVIEW, APPROVED), DRAFT),
    /** The edition that was live until then becomes SUPERSEDED. */
    PUBLISH(from(APPROVED), LIVE),
    SCHEDULE(from(APPROVED), SCHEDULED),
    UNSCHEDULE(from(SCHEDULED), APPROVED),
    /** Like PUBLISH, but the time that was set has come: nobody makes it. */
    FALL_DUE(from(SCHEDULED), LIVE),
    /**
     * An alert in an emergency: its draft goes live at once, and a second person confirms it then.
     */
    RAISE(from(DRAFT), LIVE, inDrill(from(DRAFT), DRILL_RAISED)),
    /** Only what was raised is confirmed. */
    CONFIRM(from(LIVE), LIVE, inDrill(from(DRILL_RAISED), DRILL_CONFIRMED)),
    /** The live edition stays as it is; a new one begins beside it. */
    START_EDITION(from(LIVE), DRAFT),
    WITHDRAW(from(LIVE), WITHDRAWN),
    RESTORE(from(WITHDRAWN), LIVE),
    DISCARD(from(DRAFT), DISCARDED, inDrill(from(DRAFT, DRILL_RAISED), DISCARDED));

    private static final Set<Move> OF_THE_LIVE_EDITION =
            EnumSet.of(CONFIRM, START_EDITION, WITHDRAW, RESTORE);

    /** From where a move leaves, and where it leads. */
    private record Way(Set<EditionState> from, EditionState to) {}

    private final Way way;

    /** The way of a drill, of which readers learn nothing; null: not a part of drills. */
    private final @Nullable Way drillWay;

    Move(Set<EditionState> from, EditionState to) {
        this(from, to, null);
    }

    Move(Set<EditionState> from, EditionState to, @Nullable Way drillWay) {
        this.way = new Way(from, to);
        this.drillWay = drillWay;
    }

    /** The word for it in the API, for example {@code send-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Move> of(String code) {
        return Arrays.stream(values())
                .filter(Move::madeByPeople)
                .filter(move -> move.code().equals(code))
                .findFirst();
    }

    /** Whether somebody asks for it; else the time that was set makes it. */
    public boolean madeByPeople() {
        return this != FALL_DUE;
    }

    public boolean leavesFrom(EditionState state) {
        return way.from().contains(state);
    }

    public EditionState to() {
        return way.to();
    }

    public boolean isPartOfDrills() {
        return drillWay != null;
    }

    /** Whether a drill goes on from that state by this move. */
    public boolean leavesInDrillFrom(EditionState state) {
        return drillWay != null && drillWay.from().contains(state);
    }

    /**
     * @throws IllegalStateException if it isn't a part of drills
     */
    public EditionState toInDrill() {
        if (drillWay == null) {
            throw new IllegalStateException("No drill goes on by " + this);
        }
        return drillWay.to();
    }

    /** Whether the move is made with the edition that readers see, not with the one in work. */
    boolean concernsLiveEdition() {
        return OF_THE_LIVE_EDITION.contains(this);
    }

    private static Way inDrill(Set<EditionState> from, EditionState to) {
        return new Way(from, to);
    }

    private static Set<EditionState> from(EditionState first, EditionState... others) {
        return EnumSet.of(first, others);
    }
}
