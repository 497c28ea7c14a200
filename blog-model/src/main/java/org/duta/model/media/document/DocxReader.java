package org.duta.model.media.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duta.model.media.document.DocxParts.Item;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a Word file (ECMA-376, WordprocessingML) by its own XML. */
final class DocxReader {

    private final Found found = new Found();
    private final OfficeZip zip;
    private final DocxParts parts;
    private final DocxRuns runs;
    private final String folder;
    private final String main;

    private DocxReader(OfficeZip zip, String main) throws IOException {
        this.zip = zip;
        this.main = main;
        folder = main.substring(0, main.lastIndexOf('/') + 1);
        parts = new DocxParts(zip, folder);
        runs = new DocxRuns(zip, folder, found);
    }

    /**
     * @param main the name of the part with the text
     */
    static Found read(OfficeZip zip, String main) throws IOException {
        return new DocxReader(zip, main).read();
    }

    private Found read() throws IOException {
        Element body = Xml.child(zip.xml(main), "body");
        if (body == null) {
            throw new Refused(Refusal.BROKEN);
        }
        runs.prepare(main);
        blocks(body, found.blocks(), 0);
        notes("footnotes.xml", "footnote");
        notes("endnotes.xml", "endnote");
        for (String name : zip.names()) {
            boolean marginal = name.matches("\\Q" + folder + "\\E(header|footer)\\d*\\.xml");
            Element part = marginal ? zip.xml(name) : null;
            if (part != null && !part.wholeText().isBlank()) {
                found.lose(Loss.HEADER_OR_FOOTER);
            }
        }
        if (found.title().isEmpty()) {
            Element core = zip.xml("docProps/core.xml");
            Xml.all(core, "title").forEach(title -> found.call(title.wholeText()));
        }
        return found;
    }

    private void notes(String part, String kind) throws IOException {
        Map<String, Element> notes = new HashMap<>();
        for (Element note : Xml.all(zip.xml(folder + part), kind)) {
            notes.put(kind + Xml.value(note, "id"), note);
        }
        if (!notes.isEmpty()) {
            runs.prepare(folder + part);
        }
        for (String key : List.copyOf(found.notes().keySet())) {
            Element note = notes.get(key);
            List<Block> target = found.notes().get(key);
            if (note != null && target != null) {
                blocks(note, target, 0);
            }
        }
    }

    private void blocks(Element parent, List<Block> target, int depth) throws IOException {
        if (depth > Found.DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        ListStack lists = new ListStack(target);
        blocks(parent, target, lists, depth);
    }

    private void blocks(Element parent, List<Block> target, ListStack lists, int depth)
            throws IOException {
        for (Element child : parent.children()) {
            switch (Xml.name(child)) {
                case "p" -> paragraph(child, target, lists, depth);
                case "tbl" -> {
                    lists.end();
                    target.add(table(child, depth));
                }
                case "sdt" -> inside(Xml.child(child, "sdtContent"), target, lists, depth);
                case "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom" ->
                        inside(child, target, lists, depth);
                case "altChunk" -> found.lose(Loss.EMBEDDED_OBJECT);
                default -> {}
            }
        }
    }

    private void inside(@Nullable Element wrapper, List<Block> target, ListStack lists, int depth)
            throws IOException {
        if (depth > Found.DEEPEST * 4) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        if (wrapper != null) {
            blocks(wrapper, target, lists, depth + 1);
        }
    }

    private void paragraph(Element paragraph, List<Block> target, ListStack lists, int depth)
            throws IOException {
        Element properties = Xml.child(paragraph, "pPr");
        if (parts.isStyled(properties, "toc ")) {
            found.lose(Loss.CONTENTS);
            return;
        }
        Element mark = Xml.child(properties, "rPr");
        if (Xml.child(mark, "ins") != null || Xml.child(mark, "del") != null) {
            found.lose(Loss.TRACKED_PARAGRAPH);
        }
        if (Xml.child(properties, "pPrChange") != null) {
            found.lose(Loss.TRACKED_FORMATTING);
        }
        List<Element> boxes = new ArrayList<>();
        List<Run> line = runs.of(paragraph, boxes);
        int heading = parts.heading(properties);
        Item item = heading > 0 ? null : parts.item(properties);
        if (item != null) {
            lists.add(item.level(), item.ordered(), new Block.Text(0, line));
        } else if (parts.isStyled(properties, "title") && isTitle(line)) {
            found.call(InlineWriter.words(line));
        } else if (!line.isEmpty()) {
            lists.end();
            target.add(block(properties, heading, line));
        }
        for (Element box : boxes) {
            found.lose(Loss.TEXT_BOX);
            lists.end();
            blocks(box, target, depth + 1);
        }
    }

    /** The first one, with nothing in it but words. */
    private boolean isTitle(List<Run> line) {
        return found.title().isEmpty()
                && found.blocks().isEmpty()
                && line.stream().noneMatch(Run::bare)
                && !InlineWriter.words(line).isBlank();
    }

    private Block block(@Nullable Element properties, int heading, List<Run> line) {
        if (heading == 0 && parts.isStyled(properties, "title")) {
            return new Block.Text(1, line);
        }
        if (heading == 0
                && (parts.isStyled(properties, "quote")
                        || parts.isStyled(properties, "intense quote"))) {
            return new Block.Quote(List.of(new Block.Text(0, line)));
        }
        boolean code =
                heading == 0
                        && parts.isStyled(properties, "html preformatted")
                        && line.stream().noneMatch(run -> run.bare() && !run.isBreak());
        return code ? new Block.Code(InlineWriter.words(line)) : new Block.Text(heading, line);
    }

    private Block table(Element table, int depth) throws IOException {
        List<List<Block.Cell>> rows = new ArrayList<>();
        boolean headed = false;
        for (Element row : within(table, "tr")) {
            Element properties = Xml.child(row, "trPr");
            boolean isHeader = isOn(properties, "tblHeader");
            headed |= rows.isEmpty() && (isHeader || looksHeaded(table));
            if (Xml.child(properties, "ins") != null || Xml.child(properties, "del") != null) {
                found.lose(Loss.TRACKED_PARAGRAPH);
            }
            rows.add(row(row, depth));
        }
        return new Block.Table(headed, rows);
    }

    /** The table's style treats the first row as one of headers. */
    private static boolean looksHeaded(Element table) {
        Element look = Xml.child(Xml.child(table, "tblPr"), "tblLook");
        if (look == null) {
            return false;
        }
        String first = Xml.value(look, "firstRow");
        String bits = Xml.value(look, "val");
        return first.equals("1")
                || first.isEmpty()
                        && bits.matches("[0-9A-Fa-f]{4}")
                        && (Integer.parseInt(bits, 16) & 0x20) != 0;
    }

    private List<Block.Cell> row(Element row, int depth) throws IOException {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : within(row, "tc")) {
            Element properties = Xml.child(cell, "tcPr");
            List<Block> blocks = new ArrayList<>();
            blocks(cell, blocks, depth + 1);
            cells.add(new Block.Cell(blocks));
            String span = Xml.childValue(properties, "gridSpan", "val");
            int more = span.matches("\\d{1,2}") ? Integer.parseInt(span) - 1 : 0;
            if (more > 0 || Xml.childValue(properties, "vMerge", "val").equals("restart")) {
                found.lose(Loss.MERGED_CELLS);
            }
            for (int i = 0; i < more; i++) {
                cells.add(Block.Cell.EMPTY);
            }
        }
        return cells;
    }

    /** Children of that name, wrapped or not. */
    private static List<Element> within(Element parent, String name) {
        List<Element> all = new ArrayList<>();
        for (Element child : parent.children()) {
            String own = Xml.name(child);
            if (own.equals(name)) {
                all.add(child);
            } else if (own.equals("sdt")) {
                Element content = Xml.child(child, "sdtContent");
                if (content != null) {
                    all.addAll(
                            content.children().stream()
                                    .filter(in -> Xml.name(in).equals(name))
                                    .toList());
                }
            }
        }
        return all;
    }

    static boolean isOn(@Nullable Element properties, String name) {
        Element property = Xml.child(properties, name);
        return property != null && !Xml.value(property, "val").matches("0|false|off|none");
    }
}
