package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads a table of HTML. */
final class HtmlTable {

    private static final int WIDEST_SPAN = 50;

    /** Reads what is in a cell. */
    interface Blocks {
        void read(Element parent, List<Block> target, int depth);
    }

    private final Found found;
    private final Blocks inside;

    HtmlTable(Found found, Blocks inside) {
        this.found = found;
        this.inside = inside;
    }

    /**
     * Whether a table only puts things beside one another: it says so, or it has no headers of its
     * own, but tables or headings within (HTML, 4.9.1, "possible use of tables for layout").
     */
    static boolean isLayout(Element table) {
        return table.attr("role").matches("presentation|none")
                || table.select("th, caption").isEmpty()
                        && table.select("table, h1, h2, h3, h4, h5, h6").size() > 1;
    }

    /** Its own cells, not those of tables within. */
    static List<Element> cells(Element table) {
        return table.select("td, th, caption").stream()
                .filter(cell -> cell.closest("table") == table)
                .toList();
    }

    Block read(Element table, int depth) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        boolean headed = false;
        for (Element group : table.children()) {
            switch (group.normalName()) {
                case "tr" -> headed |= row(group, rows, depth);
                case "thead", "tbody", "tfoot" -> {
                    for (Element row : group.children()) {
                        headed |= row(row, rows, depth) || group.normalName().equals("thead");
                    }
                }
                case "caption" -> {
                    List<Block> caption = new ArrayList<>();
                    inside.read(group, caption, depth);
                    if (!caption.isEmpty()) {
                        found.blocks().addAll(caption);
                    }
                }
                default -> {}
            }
        }
        return new Block.Table(headed, rows);
    }

    /**
     * @return whether it is a first row of headers
     */
    private boolean row(Element row, List<List<Block.Cell>> rows, int depth) {
        List<Block.Cell> cells = new ArrayList<>();
        boolean headers = rows.isEmpty() && !row.children().isEmpty();
        for (Element cell : row.children()) {
            headers &= cell.normalName().equals("th");
            List<Block> blocks = new ArrayList<>();
            inside.read(cell, blocks, depth + 1);
            cells.add(new Block.Cell(blocks));
            int more = span(cell.attr("colspan"));
            if (more > 0 || span(cell.attr("rowspan")) > 0) {
                found.lose(Loss.MERGED_CELLS);
            }
            for (int i = 0; i < more; i++) {
                cells.add(Block.Cell.EMPTY);
            }
        }
        rows.add(cells);
        return headers;
    }

    private static int span(String given) {
        return given.matches("\\d{1,3}")
                ? Math.min(WIDEST_SPAN, Math.max(1, Integer.parseInt(given))) - 1
                : 0;
    }
}
