package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
                    "start-edition",
                    "withdraw",
                    "restore",
                    "discard");

    static final List<String> PEOPLE = List.of("ayu", "bima", "citra", "dewi", "eko", "gita");

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

    private static final Path FILE = Path.of("../docs/moves.md");
    private static final String HEAD =
            "| state | move | leads to | " + String.join(" | ", PEOPLE) + " |";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    static boolean isWritten() {
        return "write".equals(System.getProperty("duta.golden"));
    }

    static MoveTable read() {
        MoveTable table = new MoveTable();
        for (String line : lines()) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == PEOPLE.size() + 5 && MOVES.contains(cells[2].strip())) {
                Map<String, Outcome> outcomes = new TreeMap<>();
                for (int i = 0; i < PEOPLE.size(); i++) {
                    outcomes.put(PEOPLE.get(i), Outcome.of(cells[i + 4].strip()));
                }
                table.rows.put(
                        key(cells[1].strip(), cells[2].strip()),
                        new Row(cells[3].strip(), outcomes));
            }
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

    /** Puts the table into its place in the file. */
    synchronized void write() {
        List<String> around = lines();
        int start = around.indexOf(HEAD);
        int end = start;
        while (end < around.size() && around.get(end).startsWith("|")) {
            end++;
        }
        String table =
                Arrays.stream(PostState.values())
                        .flatMap(state -> MOVES.stream().map(move -> line(state.name(), move)))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        String text =
                String.join("\n", around.subList(0, start + 2))
                        + "\n"
                        + table
                        + "\n"
                        + String.join("\n", around.subList(end, around.size()))
                        + "\n";
        try {
            Files.writeString(FILE, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String state, String move) {
        Row row = rows.get(key(state, move));
        return row == null
                ? ""
                : PEOPLE.stream()
                        .map(person -> row.outcomes().getOrDefault(person, Outcome.IMPOSSIBLE).word)
                        .collect(
                                Collectors.joining(
                                        " | ",
                                        "| " + state + " | " + move + " | " + row.to() + " | ",
                                        " |"));
    }

    private static String key(String state, String move) {
        return state + " " + move;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
