package org.duta.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of the journal as the bytes of its events. Events are kept in the order of their numbers,
 * which have no gaps, so an event's place follows from its number.
 */
final class RecentEvents {

    private final int most;
    private final List<byte[]> events = new ArrayList<>();
    private long first = 1;

    /**
     * @param most events that are kept, at least; up to twice as many are
     */
    RecentEvents(int most) {
        this.most = most;
    }

    /** Begins anew after a number. */
    synchronized void startAfter(long sequence) {
        events.clear();
        first = sequence + 1;
    }

    /** The number of the newest event, or of the one before the first. */
    synchronized long last() {
        return first + events.size() - 1;
    }

    /**
     * @throws IllegalArgumentException if it isn't the next one
     */
    synchronized void add(long sequence, byte[] event) {
        if (sequence != last() + 1) {
            throw new IllegalArgumentException(sequence + " doesn't follow " + last());
        }
        events.add(event);
        if (events.size() > 2 * most) {
            events.subList(0, events.size() - most).clear();
            first = sequence - most + 1;
        }
    }

    /**
     * The events after a number, some at most; none if they are yet to come.
     *
     * @return empty if the next one is forgotten
     */
    synchronized Optional<List<byte[]>> after(long sequence, int limit) {
        if (sequence < first - 1) {
            return Optional.empty();
        }
        int from = (int) Math.min(sequence + 1 - first, events.size());
        int to = Math.min(events.size(), from + limit);
        return Optional.of(List.copyOf(events.subList(from, to)));
    }
}
