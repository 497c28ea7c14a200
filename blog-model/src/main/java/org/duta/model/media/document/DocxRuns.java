package org.duta.model.media.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duta.model.media.document.Run.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a Word paragraph: words, links, notes, pictures, changes and comments. */
final class DocxRuns {

    private static final Pattern LINK_FIELD =
            Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);

    private static final int DEEPEST = 60;

    private final OfficeZip zip;
    private final String folder;
    private final Found found;
    private final Map<String, Element> comments = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private Map<String, Element> relations = Map.of();

    // Of the paragraph that is being read.
    private List<Run> line = new ArrayList<>();
    private List<Element> boxes = new ArrayList<>();

    // A field goes from its begin to its end over many runs; what it leads to is said between.
    private int fields;
    private boolean inInstruction;
    private StringBuilder instruction = new StringBuilder();
    private @Nullable String fieldLink;

    DocxRuns(OfficeZip zip, String folder, Found found) throws IOException {
        this.zip = zip;
        this.folder = folder;
        this.found = found;
        for (Element comment : Xml.all(zip.xml(folder + "comments.xml"), "comment")) {
            comments.put(Xml.value(comment, "id"), comment);
        }
    }

    /** What follows is in this part. */
    void prepare(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        relations =
                Xml.all(zip.xml(name), "Relationship").stream()
                        .collect(
                                Collectors.toMap(
                                        each -> Xml.value(each, "Id"), each -> each, (a, b) -> a));
    }

    /**
     * @param boxes receives the text boxes that hang on the paragraph
     */
    List<Run> of(Element paragraph, List<Element> boxes) throws IOException {
        this.line = new ArrayList<>();
        this.boxes = boxes;
        children(paragraph, Style.PLAIN.linking(fieldLink), null, 0);
        return line;
    }

    /**
     * @param inserted the number of the remark that the words are inserted by; they go there
     */
    private void children(Element parent, Style style, @Nullable Integer inserted, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new Refused(Refusal.TOO_MUCH);
        }
        for (Element child : parent.children()) {
            switch (Xml.name(child)) {
                case "r" -> run(child, style, inserted, depth);
                case "hyperlink" -> children(child, linked(child, style), inserted, depth + 1);
                case "fldSimple" -> {
                    String to = link(Xml.value(child, "instr"));
                    children(child, to == null ? style : style.linking(to), inserted, depth + 1);
                }
                case "ins", "moveTo" -> inserted(child, style, depth);
                case "del", "moveFrom" -> deleted(child, style, inserted, depth);
                case "commentRangeStart" -> begin(Xml.value(child, "id"));
                case "commentRangeEnd" -> end(Xml.value(child, "id"));
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        children(content, style, inserted, depth + 1);
                    }
                }
                case "smartTag", "customXml", "dir", "bdo" ->
                        children(child, style, inserted, depth + 1);
                case "oMath", "oMathPara" -> {
                    found.lose(Loss.EQUATION);
                    Xml.all(child, "t").forEach(t -> words(t.wholeText(), style, inserted));
                }
                default -> {}
            }
        }
    }

    private Style linked(Element hyperlink, Style style) {
        Element relation = relations.get(Xml.value(hyperlink, "id"));
        String to = relation == null ? null : Links.fit(Xml.value(relation, "Target"));
        if (to == null) {
            found.lose(Loss.LINK);
            return style;
        }
        return style.linking(to);
    }

    private @Nullable String link(String field) {
        Matcher link = LINK_FIELD.matcher(field);
        String to = link.matches() ? Links.fit(link.group(1)) : null;
        if (to == null && field.strip().startsWith("HYPERLINK")) {
            found.lose(Loss.LINK);
        }
        return to;
    }

    private void inserted(Element change, Style style, int depth) throws IOException {
        int remark = found.remark(Xml.value(change, "author"), Xml.value(change, "date"), false);
        line.add(Marks.begin(remark));
        line.add(Marks.end(remark));
        children(change, style, remark, depth + 1);
    }

    private void deleted(Element change, Style style, @Nullable Integer inserted, int depth)
            throws IOException {
        if (inserted != null) {
            // Inserted and taken out again: it never was in the text.
            return;
        }
        int remark = found.remark(Xml.value(change, "author"), Xml.value(change, "date"), false);
        line.add(Marks.begin(remark));
        children(change, style, null, depth + 1);
        line.add(Marks.end(remark));
    }

    private void begin(String comment) {
        if (comments.containsKey(comment) && !begun.containsKey(comment)) {
            line.add(Marks.begin(note(comment)));
        }
    }

    private void end(String comment) {
        Integer remark = begun.get(comment);
        if (remark != null && ended.add(comment)) {
            line.add(Marks.end(remark));
        }
    }

    private int note(String id) {
        Element comment = comments.get(id);
        if (comment == null) {
            throw new IllegalArgumentException(id);
        }
        int remark = found.remark(Xml.value(comment, "author"), Xml.value(comment, "date"), true);
        String words =
                Xml.all(comment, "p").stream()
                        .map(
                                p ->
                                        Xml.all(p, "t").stream()
                                                .map(Element::wholeText)
                                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
        found.remarks().get(remark).words().append(Marks.without(words));
        begun.put(id, remark);
        return remark;
    }

    private void run(Element run, Style around, @Nullable Integer inserted, int depth)
            throws IOException {
        Element properties = Xml.child(run, "rPr");
        if (Xml.child(properties, "rPrChange") != null) {
            found.lose(Loss.TRACKED_FORMATTING);
        }
        if (DocxReader.isOn(properties, "vanish") || DocxReader.isOn(properties, "webHidden")) {
            if (!run.wholeText().isBlank() && !inInstruction) {
                found.lose(Loss.HIDDEN_TEXT);
            }
            return;
        }
        Style style = style(properties, around);
        for (Element child : run.children()) {
            piece(child, style, inserted, depth);
        }
    }

    private Style style(@Nullable Element properties, Style around) {
        Style style =
                fieldLink == null || around.href() != null ? around : around.linking(fieldLink);
        String raised = Xml.childValue(properties, "vertAlign", "val");
        if (raised.equals("superscript") || raised.equals("subscript")) {
            boolean note =
                    Xml.childValue(properties, "rStyle", "val")
                            .toLowerCase(Locale.ROOT)
                            .contains("reference");
            if (!note) {
                found.lose(Loss.RAISED_OR_LOWERED);
            }
        }
        return style.asBold(style.bold() || DocxReader.isOn(properties, "b"))
                .asItalic(style.italic() || DocxReader.isOn(properties, "i"))
                .asStrike(
                        style.strike()
                                || DocxReader.isOn(properties, "strike")
                                || DocxReader.isOn(properties, "dstrike"));
    }

    private void piece(Element piece, Style style, @Nullable Integer inserted, int depth)
            throws IOException {
        switch (Xml.name(piece)) {
            case "t", "delText" -> words(piece.wholeText(), style, inserted);
            case "instrText" -> {
                if (inInstruction) {
                    instruction.append(piece.wholeText());
                }
            }
            case "fldChar" -> field(Xml.value(piece, "fldCharType"));
            case "tab", "ptab" -> words(" ", style, inserted);
            case "br", "cr" -> {
                if (!Xml.value(piece, "type").equals("page") && inserted == null) {
                    line.add(Run.BREAK);
                }
            }
            case "noBreakHyphen" -> words("\u2011", style, inserted);
            case "sym" -> found.lose(Loss.SYMBOL);
            case "footnoteReference" -> note("footnote", piece, inserted);
            case "endnoteReference" -> note("endnote", piece, inserted);
            case "commentReference" -> {
                begin(Xml.value(piece, "id"));
                end(Xml.value(piece, "id"));
            }
            case "drawing", "pict", "object" -> drawing(piece, inserted);
            case "ruby" -> ruby(piece, style, inserted, depth);
            case "AlternateContent" -> {
                Element choice = Xml.child(piece, "Choice");
                if (choice != null && depth < DEEPEST) {
                    for (Element inner : choice.children()) {
                        piece(inner, style, inserted, depth + 1);
                    }
                }
            }
            default -> {}
        }
    }

    /** How a word is read, which stands above it, comes after it. */
    private void ruby(Element ruby, Style style, @Nullable Integer inserted, int depth)
            throws IOException {
        Element base = Xml.child(ruby, "rubyBase");
        Element reading = Xml.child(ruby, "rt");
        if (base != null) {
            children(base, style, inserted, depth + 1);
        }
        if (reading != null && !reading.wholeText().isBlank()) {
            words(" (", style, inserted);
            children(reading, style, inserted, depth + 1);
            words(")", style, inserted);
        }
    }

    private void words(String words, Style style, @Nullable Integer inserted) {
        if (inInstruction) {
            return;
        }
        if (inserted != null) {
            found.remarks().get(inserted).words().append(Marks.without(words));
        } else {
            line.add(Run.of(words, style));
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> {
                fields++;
                inInstruction = true;
                instruction = new StringBuilder();
            }
            case "separate" -> {
                inInstruction = false;
                String to = link(instruction.toString());
                fieldLink = to == null ? fieldLink : to;
            }
            default -> {
                inInstruction = false;
                fields = Math.max(0, fields - 1);
                fieldLink = fields == 0 ? null : fieldLink;
            }
        }
    }

    private void note(String kind, Element reference, @Nullable Integer inserted) {
        if (inserted == null) {
            line.add(found.noteReference(kind + Xml.value(reference, "id")));
        } else {
            found.lose(Loss.TRACKED_PARAGRAPH);
        }
    }

    private void drawing(Element drawing, @Nullable Integer inserted) throws IOException {
        boolean known = false;
        String alt =
                Xml.all(drawing, "docPr").stream()
                        .map(each -> Xml.value(each, "descr"))
                        .findFirst()
                        .orElse("");
        List<Element> places = new ArrayList<>(Xml.all(drawing, "blip"));
        places.addAll(Xml.all(drawing, "imagedata"));
        for (Element place : places) {
            known = true;
            String embedded = Xml.value(place, "embed");
            Element relation =
                    relations.get(embedded.isEmpty() ? Xml.value(place, "id") : embedded);
            if (relation == null || Xml.value(relation, "TargetMode").equals("External")) {
                found.lose(Loss.PICTURE_ELSEWHERE);
                continue;
            }
            String target = Xml.value(relation, "Target");
            String name = target.startsWith("/") ? target.substring(1) : folder + target;
            List<Run> shown = found.picture(zip.picture(name), alt);
            if (inserted != null && !shown.isEmpty()) {
                found.lose(Loss.TRACKED_PARAGRAPH);
            }
            line.addAll(shown);
        }
        for (Element box : Xml.all(drawing, "txbxContent")) {
            known = true;
            boxes.add(box);
        }
        if (Xml.name(drawing).equals("object")) {
            found.lose(Loss.EMBEDDED_OBJECT);
        } else if (!known) {
            found.lose(Loss.DRAWING);
        }
    }
}
