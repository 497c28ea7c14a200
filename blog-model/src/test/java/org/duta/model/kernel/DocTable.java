package org.duta.model.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the documentation that a test holds the running system to. With {@code
 * -Dduta.golden=write} the test writes it anew; read the difference before you keep it.
 */
public final class DocTable {

    private final Path file;
    private final String head;

    /**
     * @param name of a page in {@code docs}
     * @param columns the table's head; one of its first two lines is the line under it
     */
    public DocTable(String name, List<String> columns) {
        file = Path.of("../docs", name);
        head = line(columns);
    }

    public static boolean isWritten() {
        return "write".equals(System.getProperty("duta.golden"));
    }

    /** Cells of the rows, without the head. */
    public List<List<String>> rows() {
        List<String> lines = lines();
        return lines.subList(begin(lines), end(lines)).stream().map(DocTable::cells).toList();
    }

    public void write(List<List<String>> rows) {
        List<String> lines = lines();
        List<String> written = new ArrayList<>(lines.subList(0, begin(lines)));
        rows.forEach(row -> written.add(line(row)));
        written.addAll(lines.subList(end(lines), lines.size()));
        try {
            Files.write(file, written, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int begin(List<String> lines) {
        int at = lines.indexOf(head);
        if (at < 0) {
            throw new IllegalStateException(file + " has no table " + head);
        }
        return at + 2;
    }

    private int end(List<String> lines) {
        int at = begin(lines);
        while (at < lines.size() && lines.get(at).startsWith("|")) {
            at++;
        }
        return at;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<String> cells(String line) {
        String[] parts = line.split("\\|", -1);
        return Arrays.stream(parts, 1, parts.length - 1).map(String::strip).toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
