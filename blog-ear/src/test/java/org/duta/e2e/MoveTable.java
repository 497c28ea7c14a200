package org.duta.e2e;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duta.model.kernel.DocTable;

/**
 * Who may make which move from where, and where it leads: the table of {@code docs/moves.md}. With
 * {@code -Dduta.golden=write} it is written anew from what the running system did.
 */
final class MoveTable {

    static final List<String> MOVES =
            List.of(
                    "submit",
                    "recall",
                    "approve",
                    "send-back",
                    "publish",
                    "schedule",
                    "unschedule",
                    "raise",
                    "confirm",
                    "start-edition",
                    "withdraw",
                    "restore",
                    "discard");

    static final List<String> PEOPLE =
            List.of("ayu", "bima", "citra", "dewi", "eko", "gita", "indra");

    /** What came of it. */
    enum Outcome {
        DONE("yes"),
        NOT_ALLOWED("no"),
        FOUR_EYES("four eyes"),
        IMPOSSIBLE("");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        static Outcome of(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Not in the table: " + word));
        }
    }

    /** Where a move led, and what came of it for each person. */
    private record Row(String to, Map<String, Outcome> outcomes) {}

    private static final DocTable DOC =
            new DocTable(
                    "moves.md",
                    Stream.concat(Stream.of("state", "move", "leads to"), PEOPLE.stream())
                            .toList());

    private final Map<String, Row> rows = new LinkedHashMap<>();

    static MoveTable read() {
        MoveTable table = new MoveTable();
        for (List<String> cells : DOC.rows()) {
            Map<String, Outcome> outcomes = new TreeMap<>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                outcomes.put(PEOPLE.get(i), Outcome.of(cells.get(i + 3)));
            }
            table.rows.put(key(cells.get(0), cells.get(1)), new Row(cells.get(2), outcomes));
        }
        return table;
    }

    Outcome outcome(String state, String move, String handle) {
        Row row = rows.get(key(state, move));
        return row == null
                ? Outcome.IMPOSSIBLE
                : row.outcomes().getOrDefault(handle, Outcome.IMPOSSIBLE);
    }

    /** The states that a move leads to, by the words of the API. */
    String leadsTo(String state, String move) {
        Row row = rows.get(key(state, move));
        return row == null ? "" : row.to();
    }

    List<String> allowed(String state, String handle) {
        return MOVES.stream().filter(move -> outcome(state, move, handle) == Outcome.DONE).toList();
    }

    /**
     * Notes what the running system did.
     *
     * @param to where it led; empty if it was refused
     */
    synchronized void note(String state, String move, String handle, Outcome outcome, String to) {
        if (outcome != Outcome.IMPOSSIBLE) {
            Row before = rows.getOrDefault(key(state, move), new Row("", Map.of()));
            Map<String, Outcome> outcomes = new TreeMap<>(before.outcomes());
            outcomes.put(handle, outcome);
            rows.put(key(state, move), new Row(to.isEmpty() ? before.to() : to, outcomes));
        }
    }

    /** Puts the table into its place in the documentation. */
    synchronized void write() {
        DOC.write(
                Arrays.stream(PostState.values())
                        .flatMap(state -> MOVES.stream().map(move -> cells(state.name(), move)))
                        .filter(cells -> !cells.isEmpty())
                        .toList());
    }

    private List<String> cells(String state, String move) {
        Row row = rows.get(key(state, move));
        return row == null
                ? List.of()
                : Stream.concat(
                                Stream.of(state, move, row.to()),
                                PEOPLE.stream().map(person -> word(row, person)))
                        .toList();
    }

    private static String word(Row row, String person) {
        return row.outcomes().getOrDefault(person, Outcome.IMPOSSIBLE).word;
    }

    private static String key(String state, String move) {
        return state + " " + move;
    }
}
