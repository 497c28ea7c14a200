package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs and tables that are being made of RTF; a footnote has its own. */
final class RtfBody {

    private final Found found;
    private final List<Block> target;
    private final ListStack lists;

    private List<Run> line = new ArrayList<>();
    private boolean inTable;
    private int heading;
    private int level;

    private List<Block> cell = new ArrayList<>();
    private List<Block.Cell> row = new ArrayList<>();
    private final List<List<Block.Cell>> rows = new ArrayList<>();
    private boolean headed;
    private boolean headRow;

    RtfBody(Found found, List<Block> target) {
        this.found = found;
        this.target = target;
        this.lists = new ListStack(target);
    }

    void add(Run run) {
        line.add(run);
    }

    void reset() {
        inTable = false;
        heading = 0;
        level = 0;
    }

    void inTable(boolean in) {
        inTable = in;
    }

    void heading(int number) {
        heading = number;
    }

    void level(int number) {
        level = Math.max(0, Math.min(number, 8));
    }

    /**
     * @param bullet the mark in front of a list's item, empty for a paragraph
     */
    void endParagraph(String bullet) {
        List<Run> ended = line;
        line = new ArrayList<>();
        Block text = new Block.Text(heading, ended);
        if (inTable) {
            cell.add(text);
            return;
        }
        endTable();
        boolean blank = ended.stream().allMatch(run -> !run.bare() && run.text().isBlank());
        if (blank) {
            return;
        }
        if (bullet.isEmpty() || heading > 0) {
            lists.end();
            target.add(text);
        } else {
            boolean ordered = bullet.matches("\\(?[0-9a-zA-Z]{1,6}[.)]");
            lists.add(level, ordered, text);
        }
    }

    void beginRow() {
        headRow = false;
    }

    void headRow() {
        headRow = true;
    }

    void endCell(String bullet, boolean nested) {
        inTable = true;
        endParagraph(bullet);
        if (nested) {
            found.lose(Loss.TABLE_IN_TABLE);
            return;
        }
        row.add(new Block.Cell(cell));
        cell = new ArrayList<>();
    }

    void endRow(boolean nested) {
        if (nested || row.isEmpty()) {
            return;
        }
        headed |= rows.isEmpty() && headRow;
        rows.add(row);
        row = new ArrayList<>();
    }

    private void endTable() {
        if (!row.isEmpty()) {
            endRow(false);
        }
        if (!rows.isEmpty()) {
            lists.end();
            target.add(new Block.Table(headed, List.copyOf(rows)));
            rows.clear();
            headed = false;
        }
    }

    void end() {
        inTable = false;
        endParagraph("");
        endTable();
    }
}
