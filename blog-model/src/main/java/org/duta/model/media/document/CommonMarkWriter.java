package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what was found as CommonMark with tables and footnotes, marks still in it. */
final class CommonMarkWriter {

    private static final Pattern ONLY_REMARKS =
            Pattern.compile("(?:[\uFDD0\uFDD1]\\d+\uFDD3|\\s)+");

    private final Found found;

    CommonMarkWriter(Found found) {
        this.found = found;
    }

    String write() {
        StringBuilder text = new StringBuilder(blocks(found.blocks()));
        int number = 0;
        for (Map.Entry<String, List<Block>> note : found.notes().entrySet()) {
            number++;
            String body = blocks(note.getValue());
            text.append(text.length() == 0 ? "" : "\n\n")
                    .append("[^")
                    .append(number)
                    .append("]: ")
                    .append(indented(body.isBlank() ? "…" : body, "    "));
        }
        return text.toString();
    }

    private String blocks(List<Block> blocks) {
        return blocks(blocks, "\n\n");
    }

    /**
     * @param toList what is between a paragraph and a list under it
     */
    private String blocks(List<Block> blocks, String toList) {
        StringBuilder text = new StringBuilder();
        Block before = null;
        boolean other = false;
        for (Block block : blocks) {
            other =
                    before instanceof Block.Items last
                            && block instanceof Block.Items next
                            && last.ordered() == next.ordered()
                            && !other;
            String written = write(block, other);
            if (written.isEmpty()) {
                continue;
            }
            // A place in no paragraph of its own is at the end of the one before.
            if (text.length() > 0 && !ONLY_REMARKS.matcher(written).matches()) {
                text.append(block instanceof Block.Items ? toList : "\n\n");
            }
            text.append(written);
            before = block;
        }
        return text.toString();
    }

    private String write(Block block, boolean otherMarker) {
        if (block instanceof Block.Text text) {
            return text.heading() == 0 ? InlineWriter.write(text.runs()) : heading(text);
        }
        if (block instanceof Block.Items items) {
            return items(items, otherMarker);
        }
        if (block instanceof Block.Quote quote) {
            String inner = blocks(quote.blocks());
            return inner.isEmpty() ? "" : prefixed(inner);
        }
        if (block instanceof Block.Code code) {
            return code(code.text());
        }
        return block instanceof Block.Table table ? table(table) : "---";
    }

    private static String heading(Block.Text text) {
        String line = InlineWriter.write(text.runs()).replace("\\\n", " ");
        boolean empty = Marks.strip(line).isBlank();
        return empty
                ? line
                : "#".repeat(text.heading()) + " " + line.replaceAll("(?<!\\\\)(#+)$", "\\\\$1");
    }

    private String items(Block.Items list, boolean otherMarker) {
        List<String> items =
                list.items().stream()
                        .map(item -> blocks(item, "\n"))
                        .filter(item -> !item.isBlank())
                        .toList();
        boolean loose = items.stream().anyMatch(CommonMarkWriter::isLoose);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String bullet = otherMarker ? "*" : "-";
            String marker = list.ordered() ? i + 1 + (otherMarker ? ")" : ".") : bullet;
            text.append(i == 0 ? "" : loose ? "\n\n" : "\n")
                    .append(marker)
                    .append(' ')
                    .append(indented(items.get(i), " ".repeat(marker.length() + 1)));
        }
        return text.toString();
    }

    private static boolean isLoose(String item) {
        return item.contains("\n\n");
    }

    private static String indented(String text, String indent) {
        return text.lines().collect(Collectors.joining("\n" + indent)).replaceAll("(?m)^ +$", "");
    }

    private static String prefixed(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String code(String text) {
        String clean =
                Marks.without(text).replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        if (clean.isBlank()) {
            return "";
        }
        String fence = "```";
        while (clean.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + clean + "\n" + fence;
    }

    private String table(Block.Table table) {
        if (table.rows().size() == 1 && table.rows().get(0).size() == 1) {
            return blocks(table.rows().get(0).get(0).blocks());
        }
        List<List<String>> rows =
                table.rows().stream()
                        .map(row -> row.stream().map(this::cell).toList())
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
        if (rows.isEmpty()) {
            return "";
        }
        if (!table.headed()) {
            found.lose(Loss.TABLE_WITHOUT_HEADER);
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, columns));
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int columns) {
        return Stream.concat(row.stream(), Stream.generate(() -> "").limit(columns - row.size()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** One line: a cell of CommonMark has no more. */
    private String cell(Block.Cell cell) {
        List<String> parts = new ArrayList<>();
        flatten(cell.blocks(), parts);
        if (parts.size() > 1) {
            found.lose(Loss.BLOCKS_IN_CELL);
        }
        return String.join(" ", parts)
                .replace("\\\n", " ")
                .replace('\n', ' ')
                .replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    private void flatten(List<Block> blocks, List<String> parts) {
        for (Block block : blocks) {
            if (block instanceof Block.Items items) {
                items.items().forEach(item -> flatten(item, parts));
            } else if (block instanceof Block.Quote quote) {
                flatten(quote.blocks(), parts);
            } else if (block instanceof Block.Table table) {
                found.lose(Loss.TABLE_IN_TABLE);
                table.rows().forEach(row -> row.forEach(in -> flatten(in.blocks(), parts)));
            } else if (block instanceof Block.Code code) {
                parts.add(
                        InlineWriter.write(List.of(Run.of(code.text(), Run.Style.PLAIN.asCode()))));
            } else if (block instanceof Block.Text text) {
                String written = InlineWriter.write(text.runs());
                if (!written.isEmpty()) {
                    parts.add(written);
                }
            }
        }
    }
}
