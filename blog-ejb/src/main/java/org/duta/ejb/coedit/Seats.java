package org.duta.ejb.coedit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.coedit.Outlet.CloseCause;
import org.duta.model.coedit.Can;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.LiveText;
import org.duta.model.coedit.Step;
import org.jspecify.annotations.Nullable;

/** Who has a text open on this node, and what each of them was told. */
final class Seats {

    /** Steps in one frame, at most. */
    private static final int STEPS_AT_ONCE = 2_000;

    private final RoomTools tools;
    private final Map<UUID, Seat> seats = new LinkedHashMap<>();

    Seats(RoomTools tools) {
        this.tools = tools;
    }

    Collection<Seat> all() {
        return List.copyOf(seats.values());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    boolean has(Seat seat) {
        return seats.get(seat.client()) == seat;
    }

    /** Lets a seat in as one that edits if there is room left, else as one that watches. */
    boolean admit(Seat seat) {
        Seat before = seats.remove(seat.client());
        if (before != null) {
            before.outlet().close(Frames.bye(-1, "replaced"), CloseCause.AGAIN);
        }
        seat.can = granted(seat);
        long watching = seats.values().stream().filter(other -> !other.can.edit()).count();
        boolean admitted = seat.can.edit() || watching < tools.settings().watchers();
        if (admitted) {
            seats.put(seat.client(), seat);
            seat.selectionMoved = true;
        } else {
            seat.outlet().close(Frames.bye(-1, "full"), CloseCause.OVERLOADED);
        }
        return admitted;
    }

    private Can granted(Seat seat) {
        long editing =
                seats.values().stream().filter(other -> other != seat && other.can.edit()).count();
        Can can = seat.standing.can();
        return editing < tools.settings().editors() ? can : can.watching();
    }

    void leave(Seat seat) {
        if (has(seat)) {
            seats.remove(seat.client());
            seats.values().forEach(other -> other.outlet().offer(Frames.gone(seat)));
            if (seat.can.edit()) {
                letNextEdit();
            }
        }
    }

    /**
     * Gives the room that somebody has left to the first of those who only watch for want of it.
     */
    private void letNextEdit() {
        seats.values().stream()
                .filter(seat -> why(seat).equals("full"))
                .findFirst()
                .ifPresent(
                        seat -> {
                            seat.can = granted(seat);
                            seat.outlet().send(Frames.canNow(seat));
                        });
    }

    void showOut(Seat seat, String lastFrame, CloseCause cause) {
        leave(seat);
        seat.outlet().close(lastFrame, cause);
    }

    /**
     * Gives the rights and the state that hold now; whoever may not read is shown out.
     *
     * @param asked whose standings were read; whoever came meanwhile isn't among them
     * @return whether somebody may do more or less than before
     */
    boolean apply(Set<String> asked, Map<String, Standing> standings) {
        boolean changed = false;
        for (Seat seat : all()) {
            if (asked.contains(seat.handle())) {
                changed |= apply(seat, standings.get(seat.handle()));
            }
        }
        return changed;
    }

    private boolean apply(Seat seat, @Nullable Standing standing) {
        if (standing == null) {
            showOut(seat, Frames.bye(-1, "not-allowed"), CloseCause.NOT_ALLOWED);
        } else if (!standing.edition().equals(seat.standing.edition())) {
            showOut(seat, Frames.bye(0, "edition"), CloseCause.AGAIN);
        } else {
            boolean sameState = standing.state() == seat.standing.state();
            Can before = seat.can;
            seat.standing = standing;
            seat.can = granted(seat);
            if (!sameState || !before.equals(seat.can)) {
                seat.margin = null;
                seat.outlet().send(Frames.canNow(seat));
                return true;
            }
        }
        return false;
    }

    /**
     * Sends everybody what they don't know of the margin.
     *
     * @param since what the text has taken since the margin was read, up to {@code version}
     */
    void tellMargin(long version, List<MarginItem> items, List<Step> since) {
        for (Seat seat : seats.values()) {
            Map<UUID, MarginItem> known = seat.margin;
            List<MarginItem> news =
                    items.stream()
                            .filter(
                                    item ->
                                            known == null
                                                    || !item.saysTheSameAs(known.get(item.id())))
                            .toList();
            if (seat.sent == version && (known == null || !news.isEmpty())) {
                seat.outlet().send(MarginFrames.comments(version, news, since, seat));
                Map<UUID, MarginItem> knows = new HashMap<>();
                items.forEach(item -> knows.put(item.id(), item));
                seat.margin = knows;
            }
        }
    }

    /** Why somebody may do what they may, in a word. */
    static String why(Seat seat) {
        return switch (seat.standing.state()) {
            case DRAFT ->
                    seat.can.equals(seat.standing.can())
                            ? seat.can.edit() ? "open" : "rights"
                            : "full";
            case IN_REVIEW -> "submitted";
            case APPROVED -> "approved";
            case DISCARDED -> "discarded";
            case DRILL_RAISED, DRILL_CONFIRMED -> "drill";
            default -> "live";
        };
    }

    /** Sends steps from a version on to a seat, in as many frames as it takes. */
    void tell(Seat seat, long version, List<Step> steps) {
        int from = 0;
        do {
            int to = Math.min(steps.size(), from + STEPS_AT_ONCE);
            if (!seat.outlet().offer(Frames.ups(version + from, steps.subList(from, to)))) {
                fallBehind(seat);
                return;
            }
            seat.sent = version + to;
            from = to;
        } while (from < steps.size());
    }

    /** Sends new steps to everybody who has what was before them. */
    void tellAll(long version, List<Step> steps) {
        if (steps.size() > STEPS_AT_ONCE) {
            all().stream()
                    .filter(seat -> seat.sent == version && !seat.isBehind())
                    .forEach(seat -> tell(seat, version, steps));
            return;
        }
        String frame = Frames.ups(version, steps);
        for (Seat seat : seats.values()) {
            if (seat.sent == version && !seat.isBehind()) {
                if (seat.outlet().offer(frame)) {
                    seat.sent = version + steps.size();
                } else {
                    fallBehind(seat);
                }
            }
        }
    }

    void check(LiveText text) {
        String frame = Frames.check(text.version(), text.crc32());
        seats.values().stream()
                .filter(seat -> seat.sent == text.version() && !seat.isBehind())
                .forEach(seat -> seat.outlet().offer(frame));
    }

    /** Shows everybody the selections that have moved. */
    void tellSelections(LiveText text) {
        for (Seat moved : seats.values()) {
            if (moved.selectionMoved) {
                moved.selectionMoved = false;
                bringUp(moved, text);
                String frame = Frames.presence(moved, text.version());
                seats.values().stream()
                        .filter(seat -> seat != moved && !seat.isBehind())
                        .forEach(seat -> seat.outlet().offer(frame));
            }
        }
    }

    /** Carries a seat's selection to the head; one that is too old is forgotten. */
    static void bringUp(Seat seat, LiveText text) {
        Seat.Selection selection = seat.selection;
        if (selection == null || selection.version() == text.version()) {
            return;
        }
        seat.selection =
                text.since(selection.version())
                        .map(steps -> carried(selection, steps, text.version()))
                        .orElse(null);
    }

    private static Seat.Selection carried(Seat.Selection selection, List<Step> steps, long to) {
        List<int[]> ranges =
                selection.ranges().stream()
                        .map(
                                range -> {
                                    int[] carried = range.clone();
                                    for (Step step : steps) {
                                        ChangeSet change = step.change();
                                        carried[0] = change.mapPos(carried[0], 1);
                                        carried[1] = change.mapPos(carried[1], 1);
                                    }
                                    return carried;
                                })
                        .toList();
        return new Seat.Selection(to, ranges);
    }

    private void fallBehind(Seat seat) {
        if (!seat.isBehind()) {
            seat.behindSince = Math.max(1, tools.clock().millis());
        }
    }
}
