package org.duta.model.media.document;

import java.util.List;
import java.util.stream.Collectors;

/** Writes what was found as lines of words, as a reader of the document sees it. */
final class PlainWriter {

    private final Found found;

    PlainWriter(Found found) {
        this.found = found;
    }

    String write() {
        StringBuilder text = new StringBuilder();
        blocks(found.blocks(), text);
        int number = 0;
        for (List<Block> note : found.notes().values()) {
            number++;
            text.append("[^").append(number).append("] ");
            blocks(note, text);
        }
        return text.toString().strip();
    }

    private void blocks(List<Block> blocks, StringBuilder text) {
        blocks.forEach(block -> block(block, text));
    }

    private void block(Block block, StringBuilder text) {
        if (block instanceof Block.Text words) {
            text.append(line(words.runs())).append("\n\n");
        } else if (block instanceof Block.Items items) {
            for (List<Block> item : items.items()) {
                text.append("• ");
                blocks(item, text);
            }
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.blocks(), text);
        } else if (block instanceof Block.Code code) {
            text.append(Marks.without(code.text())).append("\n\n");
        } else if (block instanceof Block.Table table) {
            for (List<Block.Cell> row : table.rows()) {
                text.append(row.stream().map(this::cell).collect(Collectors.joining("\t")))
                        .append('\n');
            }
            text.append('\n');
        }
    }

    private String cell(Block.Cell cell) {
        StringBuilder text = new StringBuilder();
        blocks(cell.blocks(), text);
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Tracked changes as {@code [-gone-]} and {@code [+come+]}. */
    private String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        for (Run run : runs) {
            if (!run.bare()) {
                line.append(run.text().replaceAll("\\s+", " "));
                continue;
            }
            Marks.Settled place = Marks.settle(run.text());
            line.append(place.text());
            place.begins()
                    .keySet()
                    .forEach(remark -> line.append(begun(found.remarks().get(remark))));
            place.ends()
                    .keySet()
                    .forEach(remark -> line.append(ended(found.remarks().get(remark))));
            place.pictures()
                    .keySet()
                    .forEach(
                            number ->
                                    line.append("[")
                                            .append(found.pictures().get(number).alt())
                                            .append("]"));
        }
        return line.toString().strip();
    }

    private static String begun(Found.Noted remark) {
        if (remark.comment()) {
            return "";
        }
        return remark.words().length() > 0 ? "[+" + remark.words() : "[-";
    }

    private static String ended(Found.Noted remark) {
        if (remark.comment()) {
            return "";
        }
        return remark.words().length() > 0 ? "+]" : "-]";
    }
}
