package org.duta.web.portal;

import java.util.ArrayList;
import java.util.List;

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

    /** Whether the event after a number is here, or is yet to come. */
    synchronized boolean reachesBackTo(long sequence) {
        return sequence >= first - 1;
    }

    /** The events after a number, some at most; what came before the first isn't there. */
    synchronized List<byte[]> after(long sequence, int limit) {
        int from = (int) (sequence + 1 - first);
        return from >= events.size()
                ? List.of()
                : List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }
}
