package org.duta.model.media.document;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duta.model.media.document.Run.Style;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML as browsers do, and fetches nothing. */
final class HtmlReader {

    /** Deeper than any page that somebody wrote; what is within is taken as words. */
    static final int DEEPEST_HTML = 200;

    private final Found found;
    private final Map<String, Element> notes = new HashMap<>();

    private HtmlReader(Found found) {
        this.found = found;
    }

    /** Adds what a page holds to what was found. */
    static void read(Document page, Found found) {
        new HtmlReader(found).read(page);
    }

    private void read(Document page) {
        if (found.title().isEmpty()) {
            found.call(page.title());
        }
        collectNotes(page);
        blocks(page.body(), found.blocks(), 0);
        for (String key : List.copyOf(found.notes().keySet())) {
            Element note = notes.get(key);
            List<Block> target = found.notes().get(key);
            if (note != null && target != null && target.isEmpty()) {
                note.select(
                                "a[role=doc-backlink], a.footnote-back, a.footnote-backref, a.footnotes-back")
                        .remove();
                blocks(note, target, 0);
            }
        }
    }

    /** What the roles of digital publishing, and the common converters, mark as footnotes. */
    private void collectNotes(Document page) {
        for (Element reference :
                page.select(
                        "a[role=doc-noteref], a.footnote-ref, .footnote-ref a, a.sdfootnoteanc")) {
            String to = reference.attr("href");
            Element note = to.startsWith("#") ? page.getElementById(to.substring(1)) : null;
            if (note != null) {
                Element whole = note.tagName().equals("a") ? note.parent() : note;
                if (whole != null && whole != page.body()) {
                    notes.put(to.substring(1), whole);
                }
            }
        }
        notes.values().forEach(Element::remove);
        page.select("section.footnotes, section[role=doc-endnotes], div.footnotes").remove();
    }

    private void blocks(Element parent, List<Block> target, int depth) {
        List<Run> line = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                line.add(Run.of(text.getWholeText(), Style.PLAIN));
            } else if (child instanceof Element element) {
                if (depth > Found.DEEPEST) {
                    deep(element, line);
                } else if (isBlock(element)) {
                    flush(line, target);
                    block(element, target, depth + 1);
                } else {
                    inline(element, Style.PLAIN, line, target, depth + 1);
                }
            }
        }
        flush(line, target);
    }

    private void deep(Element element, List<Run> line) {
        found.lose(Loss.DEPTH);
        line.add(Run.of(element.text(), Style.PLAIN));
    }

    private static void flush(List<Run> line, List<Block> target) {
        boolean something =
                line.stream()
                        .anyMatch(run -> run.bare() && !run.isBreak() || !run.text().isBlank());
        if (something) {
            target.add(new Block.Text(0, List.copyOf(line)));
        }
        line.clear();
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "li",
                    "table",
                    "blockquote",
                    "pre",
                    "hr",
                    "figure",
                    "figcaption",
                    "center",
                    "address",
                    "details",
                    "summary",
                    "form",
                    "fieldset" ->
                    true;
            default -> false;
        };
    }

    private void block(Element element, List<Block> target, int depth) {
        if (isHidden(element)) {
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                List<Run> line = new ArrayList<>();
                inlineChildren(element, Style.PLAIN, line, target, depth);
                target.add(new Block.Text(element.normalName().charAt(1) - '0', line));
            }
            case "ul", "ol" -> target.add(list(element, depth));
            case "li" -> itemOfNoList(element, target, depth);
            case "blockquote" -> {
                List<Block> quoted = new ArrayList<>();
                blocks(element, quoted, depth);
                target.add(new Block.Quote(quoted));
            }
            case "pre" -> target.add(new Block.Code(element.wholeText()));
            case "hr" -> target.add(new Block.Rule());
            case "table" -> table(element, target, depth);
            default -> blocks(element, target, depth);
        }
    }

    private void table(Element table, List<Block> target, int depth) {
        if (!HtmlTable.isLayout(table)) {
            target.add(new HtmlTable(found, this::blocks).read(table, depth));
            return;
        }
        found.lose(Loss.TABLE_AS_LAYOUT);
        for (Element cell : HtmlTable.cells(table)) {
            blocks(cell, target, depth);
        }
    }

    private Block list(Element list, int depth) {
        List<List<Block>> items = new ArrayList<>();
        for (Element child : list.children()) {
            List<Block> item = new ArrayList<>();
            if (child.normalName().equals("li") || items.isEmpty()) {
                if (!isHidden(child)) {
                    blocks(child, item, depth);
                    items.add(item);
                }
            } else if (isBlock(child)) {
                block(child, items.get(items.size() - 1), depth + 1);
            }
        }
        return new Block.Items(list.normalName().equals("ol"), items);
    }

    /** Browsers show it as one of a list, and those that follow each other too. */
    private void itemOfNoList(Element item, List<Block> target, int depth) {
        List<List<Block>> items = new ArrayList<>();
        Element before = item.previousElementSibling();
        boolean follows = before != null && before.normalName().equals("li");
        if (follows
                && !target.isEmpty()
                && target.get(target.size() - 1) instanceof Block.Items list) {
            items.addAll(list.items());
            target.remove(target.size() - 1);
        }
        List<Block> own = new ArrayList<>();
        blocks(item, own, depth);
        items.add(own);
        target.add(new Block.Items(false, items));
    }

    private void inline(
            Element element, Style style, List<Run> line, List<Block> target, int depth) {
        if (isHidden(element)) {
            return;
        }
        switch (element.normalName()) {
            case "br" -> line.add(Run.BREAK);
            case "b", "strong" -> inlineChildren(element, style.asBold(true), line, target, depth);
            case "i", "em", "cite", "dfn" ->
                    inlineChildren(element, style.asItalic(true), line, target, depth);
            case "s", "strike", "del" ->
                    inlineChildren(element, style.asStrike(true), line, target, depth);
            case "code", "kbd", "samp", "tt" ->
                    inlineChildren(element, style.asCode(), line, target, depth);
            case "a" -> link(element, style, line, target, depth);
            case "img" -> picture(element, line);
            case "sup", "sub" -> {
                if (element.select("a").isEmpty()) {
                    found.lose(Loss.RAISED_OR_LOWERED);
                }
                inlineChildren(element, style, line, target, depth);
            }
            default -> inlineChildren(element, style, line, target, depth);
        }
    }

    private void inlineChildren(
            Element parent, Style style, List<Run> line, List<Block> target, int depth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                line.add(Run.of(text.getWholeText(), style));
            } else if (child instanceof Element element) {
                if (depth > 2 * Found.DEEPEST) {
                    deep(element, line);
                } else if (isBlock(element)) {
                    flush(line, target);
                    block(element, target, depth + 1);
                } else {
                    inline(element, style, line, target, depth + 1);
                }
            }
        }
    }

    private void link(Element link, Style style, List<Run> line, List<Block> target, int depth) {
        String to = link.attr("href");
        if (to.startsWith("#") && notes.containsKey(to.substring(1))) {
            line.add(found.noteReference(to.substring(1)));
            return;
        }
        String fit = Links.fit(to);
        if (fit == null && link.hasAttr("href")) {
            found.lose(Loss.LINK);
        }
        inlineChildren(link, fit == null ? style : style.linking(fit), line, target, depth);
    }

    private void picture(Element picture, List<Run> line) {
        String source = picture.attr("src");
        int comma = source.indexOf(";base64,");
        if (source.regionMatches(true, 0, "data:", 0, 5) && comma > 0) {
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(source.substring(comma + 8));
                line.addAll(found.picture(bytes, picture.attr("alt")));
                return;
            } catch (IllegalArgumentException e) {
                found.lose(Loss.PICTURE_KIND);
            }
        } else {
            found.lose(Loss.PICTURE_ELSEWHERE);
        }
        line.add(Run.of(picture.attr("alt"), Style.PLAIN));
    }

    private boolean isHidden(Element element) {
        switch (element.normalName()) {
            case "script", "noscript", "object", "embed", "applet", "iframe" ->
                    found.lose(Loss.SCRIPT);
            case "svg", "math", "canvas", "video", "audio" -> found.lose(Loss.DRAWING);
            case "input", "button", "select", "textarea" -> found.lose(Loss.FORM);
            case "style", "template", "head", "title", "meta", "link" -> {}
            default -> {
                String look = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
                boolean hidden =
                        element.hasAttr("hidden")
                                || look.contains("display:none")
                                || look.contains("visibility:hidden")
                                || look.contains("mso-hide:all");
                if (hidden && element.hasText()) {
                    found.lose(Loss.HIDDEN_TEXT);
                }
                return hidden;
            }
        }
        return true;
    }
}
