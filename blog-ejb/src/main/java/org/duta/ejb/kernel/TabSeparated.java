package org.duta.ejb.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the small data files that Duta ships: UTF-8, a header line, tabs between the columns. */
public final class TabSeparated {

    private TabSeparated() {}

    /** A line of a file, by the names of its columns. */
    public record Row(Map<String, String> cells) {

        /**
         * @throws IllegalArgumentException if the file has no such column
         */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("No column " + column);
            }
            return cell;
        }

        /** The words of a cell that holds several, separated by commas. */
        public List<String> words(String column) {
            return TabSeparated.words(get(column));
        }
    }

    /** The rows of a resource beside {@code anchor}. */
    public static List<Row> read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] header = lines.readLine().split("\t", -1);
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(header, line.split("\t", -1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list that commas separate. */
    public static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s*,\\s*"));
    }

    private static Row row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return new Row(row);
    }
}
