package org.duta.model.media.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.model.media.document.Run.Style;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text (ISO/IEC 26300) by its own XML. */
final class OdtReader {

    private static final int MOST_REPEATED = 200;

    /** Shapes (ISO/IEC 26300-1, 10.3), which may have words in them. */
    private static final Set<String> SHAPES =
            Set.of(
                    "frame",
                    "custom-shape",
                    "rect",
                    "ellipse",
                    "circle",
                    "polygon",
                    "regular-polygon",
                    "path",
                    "caption",
                    "line",
                    "polyline",
                    "connector",
                    "measure");

    private final Found found = new Found();
    private final OfficeZip zip;
    private final OdtStyles styles = new OdtStyles();
    private final Map<String, Element> changes = new HashMap<>();
    private final Map<String, Integer> comments = new HashMap<>();

    /** The remark that words are inserted by, from its begin to its end, over paragraphs. */
    private @Nullable Integer inserted;

    private List<Run> line = new ArrayList<>();

    private OdtReader(OfficeZip zip) {
        this.zip = zip;
    }

    static Found read(OfficeZip zip) throws IOException {
        return new OdtReader(zip).read();
    }

    private Found read() throws IOException {
        requireText();
        Element content = zip.xml("content.xml");
        styles.add(zip.xml("styles.xml"));
        styles.add(content);
        Element text = Xml.child(Xml.child(content, "body"), "text");
        if (text == null) {
            throw new Refused(Refusal.OTHER_KIND);
        }
        for (Element region : Xml.all(Xml.child(text, "tracked-changes"), "changed-region")) {
            changes.put(Xml.value(region, "id"), region);
        }
        for (Element title : Xml.all(zip.xml("meta.xml"), "title")) {
            found.call(title.wholeText());
        }
        blocks(text, found.blocks(), 0);
        return found;
    }

    private void requireText() throws IOException {
        if (zip.names("META-INF/manifest.xml", "encryption-data")) {
            throw new Refused(Refusal.ENCRYPTED);
        }
        boolean macros =
                zip.names().stream()
                        .anyMatch(
                                name ->
                                        name.startsWith("Scripts/")
                                                || name.matches("Basic/.+/.+")
                                                        && !name.endsWith("-lb.xml"));
        if (macros) {
            throw new Refused(Refusal.MACROS);
        }
    }

    private void blocks(Element parent, List<Block> target, int depth) throws IOException {
        if (depth > Found.DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        for (Element child : parent.children()) {
            switch (Xml.name(child)) {
                case "h" -> heading(child, target, depth);
                case "p" -> paragraph(child, target, depth);
                case "list" -> target.add(list(child, "", 1, depth));
                case "table" -> target.add(table(child, depth));
                case "section", "text-box", "bibliography", "index-body", "index-title" ->
                        blocks(child, target, depth + 1);
                case "table-of-content",
                        "alphabetical-index",
                        "illustration-index",
                        "table-index",
                        "object-index",
                        "user-index" ->
                        found.lose(Loss.CONTENTS);
                case "change", "change-start", "change-end" -> betweenParagraphs(child, target);
                default -> {
                    if (SHAPES.contains(Xml.name(child)) || Xml.name(child).equals("g")) {
                        line = new ArrayList<>();
                        piece(child, Style.PLAIN, target, depth);
                        target.add(new Block.Text(0, line));
                    }
                }
            }
        }
    }

    private void betweenParagraphs(Element change, List<Block> target) {
        line = new ArrayList<>();
        change(change);
        target.add(new Block.Text(0, line));
    }

    private void heading(Element heading, List<Block> target, int depth) throws IOException {
        String level = Xml.value(heading, "outline-level");
        List<Run> runs = line(heading, target, depth);
        int number = level.matches("[1-9]") ? Math.min(6, Integer.parseInt(level)) : 1;
        target.add(new Block.Text(number, runs));
    }

    private void paragraph(Element paragraph, List<Block> target, int depth) throws IOException {
        String style = Xml.value(paragraph, "style-name");
        List<Run> runs = line(paragraph, target, depth);
        if (styles.isCalled(style, "Title") && runs.stream().noneMatch(Run::bare)) {
            String words = InlineWriter.words(runs);
            boolean first = target == found.blocks() && target.isEmpty() && !words.isBlank();
            if (first) {
                found.call(words);
                return;
            }
        }
        Block block = new Block.Text(0, runs);
        target.add(styles.isCalled(style, "Quotations") ? new Block.Quote(List.of(block)) : block);
    }

    private List<Run> line(Element paragraph, List<Block> target, int depth) throws IOException {
        List<Run> around = line;
        line = new ArrayList<>();
        Style style = styles.on(Style.PLAIN, Xml.value(paragraph, "style-name"));
        boolean heading = Xml.name(paragraph).equals("h");
        inline(paragraph, heading ? Style.PLAIN : style, target, depth);
        List<Run> runs = line;
        line = around;
        return runs;
    }

    private Block list(Element list, String around, int level, int depth) throws IOException {
        if (depth > Found.DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        String own = Xml.value(list, "style-name");
        String style = own.isEmpty() ? around : own;
        List<List<Block>> items = new ArrayList<>();
        for (Element item : list.children()) {
            List<Block> blocks = new ArrayList<>();
            for (Element child : item.children()) {
                switch (Xml.name(child)) {
                    case "list" -> blocks.add(list(child, style, level + 1, depth + 1));
                    case "h" -> heading(child, blocks, depth + 1);
                    case "p" -> paragraph(child, blocks, depth + 1);
                    default -> {}
                }
            }
            items.add(blocks);
        }
        return new Block.Items(styles.isOrdered(style, level), items);
    }

    private Block table(Element table, int depth) throws IOException {
        List<List<Block.Cell>> rows = new ArrayList<>();
        boolean headed = false;
        for (Element child : table.children()) {
            switch (Xml.name(child)) {
                case "table-header-rows" -> {
                    headed |= rows.isEmpty();
                    rows(child, rows, depth);
                }
                case "table-rows", "table-row-group" -> rows(child, rows, depth);
                case "table-row" -> rows.add(row(child, depth));
                default -> {}
            }
        }
        return new Block.Table(headed, rows);
    }

    private void rows(Element group, List<List<Block.Cell>> rows, int depth) throws IOException {
        for (Element row : group.children()) {
            if (Xml.name(row).equals("table-row")) {
                rows.add(row(row, depth));
            }
        }
    }

    private List<Block.Cell> row(Element row, int depth) throws IOException {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            boolean covered = Xml.name(cell).equals("covered-table-cell");
            List<Block> blocks = new ArrayList<>();
            if (!covered) {
                blocks(cell, blocks, depth + 1);
            }
            if (spans(cell, "number-columns-spanned") || spans(cell, "number-rows-spanned")) {
                found.lose(Loss.MERGED_CELLS);
            }
            String repeated = Xml.value(cell, "number-columns-repeated");
            int times = repeated.matches("\\d{1,9}") ? Integer.parseInt(repeated) : 1;
            for (int i = 0; i < Math.min(times, MOST_REPEATED); i++) {
                cells.add(new Block.Cell(blocks));
            }
        }
        return cells;
    }

    private static boolean spans(Element cell, String attribute) {
        return Xml.value(cell, attribute).matches("[2-9]|\\d{2,}");
    }

    private void inline(Element parent, Style style, List<Block> target, int depth)
            throws IOException {
        if (depth > Found.DEEPEST * 3) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words(text.getWholeText().replaceAll("\\s+", " "), style);
            } else if (child instanceof Element element) {
                piece(element, style, target, depth + 1);
            }
        }
    }

    private void piece(Element piece, Style style, List<Block> target, int depth)
            throws IOException {
        switch (Xml.name(piece)) {
            case "span" -> span(piece, style, target, depth);
            case "a" -> {
                String to = Links.fit(Xml.value(piece, "href"));
                if (to == null) {
                    found.lose(Loss.LINK);
                }
                inline(piece, to == null ? style : style.linking(to), target, depth);
            }
            case "s" -> words(" ", style);
            case "tab" -> words(" ", style);
            case "line-break" -> {
                if (inserted == null) {
                    line.add(Run.BREAK);
                }
            }
            case "note" -> note(piece);
            case "g" -> {
                for (Element shape : piece.children()) {
                    if (!Xml.name(shape).matches("title|desc")) {
                        piece(shape, style, target, depth + 1);
                    }
                }
            }
            case "annotation" -> comment(piece);
            case "annotation-end" -> {
                Integer remark = comments.get(Xml.value(piece, "name"));
                if (remark != null) {
                    line.add(Marks.end(remark));
                }
            }
            case "change", "change-start", "change-end" -> change(piece);
            case "hidden-text", "hidden-paragraph" -> found.lose(Loss.HIDDEN_TEXT);
            case "ruby" -> {
                Element base = Xml.child(piece, "ruby-base");
                if (base != null) {
                    inline(base, style, target, depth);
                }
                Element reading = Xml.child(piece, "ruby-text");
                if (reading != null && reading.hasText()) {
                    words(" (" + reading.text() + ")", style);
                }
            }
            case "bookmark",
                    "bookmark-start",
                    "bookmark-end",
                    "soft-page-break",
                    "reference-mark-start",
                    "reference-mark-end" -> {}
            default -> {
                if (SHAPES.contains(Xml.name(piece))) {
                    shape(piece, target, depth);
                } else {
                    inline(piece, style, target, depth);
                }
            }
        }
    }

    private void span(Element span, Style style, List<Block> target, int depth) throws IOException {
        String name = Xml.value(span, "style-name");
        if (styles.isHidden(name)) {
            found.lose(Loss.HIDDEN_TEXT);
            return;
        }
        if (styles.isRaised(name)) {
            found.lose(Loss.RAISED_OR_LOWERED);
        }
        inline(span, styles.on(style, name), target, depth);
    }

    private void words(String words, Style style) {
        if (inserted != null) {
            found.remarks().get(inserted).words().append(Marks.without(words));
        } else {
            line.add(Run.of(words, style));
        }
    }

    private void note(Element note) throws IOException {
        String key = Xml.value(note, "id") + "-" + found.notes().size();
        if (inserted != null) {
            found.lose(Loss.TRACKED_PARAGRAPH);
            return;
        }
        line.add(found.noteReference(key));
        Element body = Xml.child(note, "note-body");
        List<Block> target = found.notes().get(key);
        if (body != null && target != null) {
            blocks(body, target, 1);
        }
    }

    private void shape(Element frame, List<Block> target, int depth) throws IOException {
        if (depth > Found.DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        Element image = Xml.child(frame, "image");
        Element box = Xml.child(frame, "text-box");
        if (image != null) {
            picture(frame, Xml.value(image, "href"));
        } else if (box != null) {
            found.lose(Loss.TEXT_BOX);
            blocks(box, target, depth + 1);
        } else if (Xml.child(frame, "object") != null) {
            found.lose(Loss.EMBEDDED_OBJECT);
        } else if (frame.children().stream().anyMatch(in -> Xml.name(in).matches("p|list"))) {
            found.lose(Loss.TEXT_BOX);
            blocks(frame, target, depth + 1);
        } else {
            found.lose(Loss.DRAWING);
        }
    }

    private void picture(Element frame, String place) throws IOException {
        Element described = Xml.child(frame, "desc");
        Element titled = described == null ? Xml.child(frame, "title") : described;
        String name = place.replaceFirst("^\\./", "");
        if (!zip.has(name)) {
            found.lose(Loss.PICTURE_ELSEWHERE);
            return;
        }
        line.addAll(found.picture(zip.picture(name), titled == null ? "" : titled.wholeText()));
    }

    private void comment(Element comment) {
        Element author = Xml.child(comment, "creator");
        Element date = Xml.child(comment, "date");
        int remark =
                found.remark(
                        author == null ? "" : author.wholeText(),
                        date == null ? "" : date.wholeText(),
                        true);
        String words =
                Xml.all(comment, "p").stream()
                        .map(Element::wholeText)
                        .collect(Collectors.joining("\n"));
        found.remarks().get(remark).words().append(Marks.without(words));
        comments.put(Xml.value(comment, "name"), remark);
        line.add(Marks.begin(remark));
    }

    private void change(Element place) {
        Element region = changes.get(Xml.value(place, "change-id"));
        if (Xml.name(place).equals("change-end")) {
            inserted = null;
            return;
        }
        if (region == null) {
            return;
        }
        Element deletion = Xml.child(region, "deletion");
        Element insertion = Xml.child(region, "insertion");
        if (deletion != null && inserted == null) {
            int remark = remark(deletion);
            line.add(Marks.begin(remark));
            List<Element> gone = Xml.all(deletion, "p");
            if (gone.size() > 1) {
                found.lose(Loss.TRACKED_PARAGRAPH);
            }
            String words = gone.stream().map(Element::wholeText).collect(Collectors.joining(" "));
            line.add(Run.of(words, Style.PLAIN));
            line.add(Marks.end(remark));
        } else if (insertion != null && Xml.name(place).equals("change-start")) {
            int remark = remark(insertion);
            line.add(Marks.begin(remark));
            line.add(Marks.end(remark));
            inserted = remark;
        } else {
            found.lose(Loss.TRACKED_FORMATTING);
        }
    }

    private int remark(Element change) {
        Element info = Xml.child(change, "change-info");
        Element author = Xml.child(info, "creator");
        Element date = Xml.child(info, "date");
        return found.remark(
                author == null ? "" : author.wholeText(),
                date == null ? "" : date.wholeText(),
                false);
    }
}
