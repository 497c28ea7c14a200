package org.duta.model.coedit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes steps into columns. */
final class StepsWriter {

    private record Hand(UUID client, String author) {}

    private final Map<StepColumns, Column.Writer> columns = new EnumMap<>(StepColumns.class);
    private final Map<Hand, Integer> hands = new LinkedHashMap<>();
    private final Map<UUID, Long> seqs = new HashMap<>();
    private int count;
    private long second;
    private long length;

    /** Where the last stretch ended, in the text after it. */
    private long cursor;

    StepsWriter() {
        for (StepColumns column : StepColumns.values()) {
            columns.put(column, new Column.Writer());
        }
    }

    void add(LoggedStep logged) {
        Step step = logged.step();
        Hand hand = new Hand(step.client(), step.author());
        Integer known = hands.putIfAbsent(hand, hands.size());
        column(StepColumns.HAND).add(known == null ? hands.size() - 1 : known);
        Long last = seqs.put(step.client(), step.seq());
        column(StepColumns.SEQ).addSigned(step.seq() - (last == null ? 0 : last) - 1);
        column(StepColumns.PAUSE).addSigned(logged.at().getEpochSecond() - second);
        second = logged.at().getEpochSecond();
        addChange(step.change());
        count++;
    }

    private void addChange(ChangeSet change) {
        column(StepColumns.LENGTH).addSigned(change.length() - length);
        length = change.newLength();
        int stretches = 0;
        int posA = 0;
        // The first stretch is placed from where the last step ended, the others from one another.
        long from = cursor;
        int posB = 0;
        for (int i = 0; i < change.sectionCount(); i++) {
            int before = change.before(i);
            if (change.after(i) == ChangeSet.KEPT) {
                posB += before;
            } else {
                column(StepColumns.PLACE).addSigned(posA - from);
                column(StepColumns.DELETED).add(before);
                column(StepColumns.INSERTED).add(change.after(i));
                column(StepColumns.TEXT).addUnits(change.inserted(i));
                stretches++;
                from = posA + before;
                posB += change.after(i);
                cursor = posB;
            }
            posA += before;
        }
        column(StepColumns.STRETCHES).add(stretches);
    }

    private Column.Writer column(StepColumns column) {
        Column.Writer writer = columns.get(column);
        if (writer == null) {
            throw new IllegalStateException("No column " + column);
        }
        return writer;
    }

    byte[] toBytes() {
        Column.Writer head = new Column.Writer();
        head.add(PackedSteps.FORMAT);
        head.add(count);
        head.add(hands.size());
        for (Hand hand : hands.keySet()) {
            head.add(hand.client().getMostSignificantBits());
            head.add(hand.client().getLeastSignificantBits());
            head.add(hand.author());
        }
        for (Column.Writer column : columns.values()) {
            byte[] bytes = column.toBytes();
            head.add(bytes.length);
            head.addBytes(bytes);
        }
        return head.toBytes();
    }
}
