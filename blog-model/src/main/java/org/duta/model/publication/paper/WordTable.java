package org.duta.model.publication.paper;

import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes a table whose header is said again on every page (ECMA-376, part 1, 17.4). */
final class WordTable {

    private static final int WIDTH = 9_600;

    private final WordXml xml;
    private final boolean rightToLeft;
    private final Consumer<Node> content;

    /**
     * @param content writes what a cell holds
     */
    WordTable(WordXml xml, boolean rightToLeft, Consumer<Node> content) {
        this.xml = xml;
        this.rightToLeft = rightToLeft;
        this.content = content;
    }

    void write(TableBlock table) {
        Node head = table.getFirstChild();
        int columns = head == null ? 0 : count(head.getFirstChild());
        xml.raw(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>"
                        + (rightToLeft ? "<w:bidiVisual/>" : "")
                        + "<w:tblW w:w=\"5000\""
                        + " w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr>"
                        + "<w:tblGrid>");
        for (int i = 0; i < columns; i++) {
            xml.raw("<w:gridCol w:w=\"" + WIDTH / columns + "\"/>");
        }
        xml.raw("</w:tblGrid>");
        for (Node part = head; part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                row(row, part instanceof TableHead);
            }
        }
        xml.raw("</w:tbl>");
        // Two tables that follow each other would become one.
        xml.open("Normal").close();
    }

    private void row(Node row, boolean header) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>" + (header ? "<w:tblHeader/>" : "") + "</w:trPr>");
        for (Node each = row.getFirstChild(); each != null; each = each.getNext()) {
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            xml.open(header ? "TableHeading" : "TableText");
            content.accept(each);
            xml.close().raw("</w:tc>");
        }
        xml.raw("</w:tr>");
    }

    private static int count(Node row) {
        int cells = 0;
        if (row != null) {
            for (Node each = row.getFirstChild();
                    each instanceof TableCell;
                    each = each.getNext()) {
                cells++;
            }
        }
        return cells;
    }
}
