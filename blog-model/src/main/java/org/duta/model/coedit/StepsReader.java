package org.duta.model.coedit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the columns that StepsWriter wrote. */
final class StepsReader {

    private record Hand(UUID client, String author) {}

    private final Map<StepColumns, Column.Reader> columns = new EnumMap<>(StepColumns.class);
    private final List<Hand> hands = new ArrayList<>();
    private final Map<UUID, Long> seqs = new HashMap<>();
    private final int count;
    private long second;
    private long length;
    private long cursor;

    StepsReader(Column.Reader head) {
        if (head.next() != PackedSteps.FORMAT) {
            throw new IllegalArgumentException("Steps packed in another format");
        }
        count = head.nextInt();
        for (int left = head.nextInt(); left > 0; left--) {
            UUID client = new UUID(head.next(), head.next());
            hands.add(new Hand(client, head.nextText()));
        }
        for (StepColumns column : StepColumns.values()) {
            columns.put(column, head.nextColumn(head.nextInt()));
        }
    }

    List<LoggedStep> steps() {
        List<LoggedStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(step());
        }
        return steps;
    }

    private LoggedStep step() {
        int index = column(StepColumns.HAND).nextInt();
        if (index >= hands.size()) {
            throw new IllegalArgumentException("Nobody is number " + index);
        }
        Hand hand = hands.get(index);
        long seq = seqs.getOrDefault(hand.client(), 0L) + 1;
        seq += column(StepColumns.SEQ).nextSigned();
        seqs.put(hand.client(), seq);
        second += column(StepColumns.PAUSE).nextSigned();
        return new LoggedStep(at(second), new Step(hand.client(), seq, hand.author(), change()));
    }

    private static Instant at(long second) {
        try {
            return Instant.ofEpochSecond(second);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A step at second " + second, e);
        }
    }

    private ChangeSet change() {
        Sections sections = new Sections();
        length += column(StepColumns.LENGTH).nextSigned();
        long at = 0;
        long from = cursor;
        for (int left = column(StepColumns.STRETCHES).nextInt(); left > 0; left--) {
            long place = from + column(StepColumns.PLACE).nextSigned();
            int deleted = column(StepColumns.DELETED).nextInt();
            String text =
                    column(StepColumns.TEXT).nextUnits(column(StepColumns.INSERTED).nextInt());
            sections.add(kept(at, place), ChangeSet.KEPT).add(deleted, text);
            at = place + deleted;
            from = at;
        }
        ChangeSet change = sections.add(kept(at, length), ChangeSet.KEPT).build();
        cursor = cursorAfter(change);
        length = change.newLength();
        return change;
    }

    private static int kept(long from, long to) {
        if (to < from || to > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A stretch from " + from + " to " + to);
        }
        return (int) (to - from);
    }

    /** Where the last stretch ends, or where the one before it did if there is none. */
    private long cursorAfter(ChangeSet change) {
        int last = change.sectionCount() - 1;
        if (last < 0 || (last == 0 && change.after(0) == ChangeSet.KEPT)) {
            return cursor;
        }
        int keptAtEnd = change.after(last) == ChangeSet.KEPT ? change.before(last) : 0;
        return change.newLength() - keptAtEnd;
    }

    private Column.Reader column(StepColumns column) {
        Column.Reader reader = columns.get(column);
        if (reader == null) {
            throw new IllegalStateException("No column " + column);
        }
        return reader;
    }
}
