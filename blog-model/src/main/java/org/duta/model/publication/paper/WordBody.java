package org.duta.model.publication.paper;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.duta.model.media.MediaAddress;
import org.duta.model.publication.paper.Paper.Album;
import org.duta.model.publication.paper.Paper.Shown;
import org.duta.model.publication.paper.WordXml.Look;
import org.duta.model.render.PostTree;
import org.duta.model.render.footnote.FootnoteDefinition;
import org.duta.model.render.footnote.FootnoteReference;
import org.duta.model.render.footnote.FootnoteSection;

/** Writes the tree of a text with Word's own styles, lists, tables, links and footnotes. */
final class WordBody extends AbstractVisitor {

    private static final int DEEPEST_LIST = 8;

    private final Paper paper;
    private final Album album;
    private final WordParts parts;
    private final WordXml xml;
    private final boolean inFootnote;
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final Map<FootnoteDefinition, Integer> written = new HashMap<>();
    private Look look = Look.PLAIN;
    private String style = "Normal";
    private boolean itemBegins;
    private boolean inLink;
    private int heading;
    private int pictures;

    WordBody(Paper paper, Album album, WordParts parts, boolean inFootnote) {
        this.paper = paper;
        this.album = album;
        this.parts = parts;
        this.xml = new WordXml(paper);
        this.inFootnote = inFootnote;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    @Override
    public void visit(Heading node) {
        heading = Math.min(node.getLevel(), heading + 1);
        within("Heading" + heading, node);
    }

    @Override
    public void visit(Paragraph node) {
        within(style, node);
        caption(node);
        address(node);
    }

    /** A recording that stands alone has its address below its words: paper plays nothing. */
    private void address(Paragraph node) {
        if (node.getFirstChild() instanceof Link link && link.getNext() == null) {
            MediaAddress.find(link.getDestination())
                    .flatMap(own -> paper.recording(own.id()))
                    .ifPresent(there -> xml.open("Caption").foreign(there).close());
        }
    }

    private void within(String named, Node node) {
        xml.open(named, indent());
        visitChildren(node);
        xml.close();
    }

    /** A picture that stands alone has its title for a caption. */
    private void caption(Paragraph node) {
        if (node.getFirstChild() instanceof Image image
                && image.getNext() == null
                && image.getTitle() != null) {
            xml.open("Caption").run(image.getTitle(), Look.PLAIN).close();
        }
    }

    /** The first paragraph of an item has its number, the others stand below it. */
    private String indent() {
        if (lists.isEmpty()) {
            return "";
        }
        int level = Math.min(lists.size() - 1, DEEPEST_LIST);
        if (!itemBegins) {
            return "<w:ind w:left=\"" + 425 * (level + 1) + "\"/>";
        }
        itemBegins = false;
        return "<w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + lists.element()
                + "\"/></w:numPr>";
    }

    @Override
    public void visit(BulletList node) {
        list(node, parts.list(false, 0));
    }

    @Override
    public void visit(OrderedList node) {
        Integer start = node.getMarkerStartNumber();
        list(node, parts.list(true, start == null ? 1 : start));
    }

    private void list(ListBlock node, int numbering) {
        lists.push(numbering);
        visitChildren(node);
        lists.pop();
    }

    @Override
    public void visit(ListItem node) {
        itemBegins = true;
        visitChildren(node);
        itemBegins = false;
    }

    @Override
    public void visit(BlockQuote node) {
        String before = style;
        style = "Quote";
        visitChildren(node);
        style = before;
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        code(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
        code(node.getLiteral());
    }

    private void code(String literal) {
        xml.open("Code", indent());
        String[] lines = literal.stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.lineBreak();
            }
            xml.run(lines[i], look);
        }
        xml.close();
    }

    @Override
    public void visit(ThematicBreak node) {
        xml.open("Rule").close();
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof TableBlock table) {
            new WordTable(xml, paper.rightToLeft(), this::visitChildren).write(table);
        } else if (node instanceof FootnoteSection section) {
            footnotesOnTheirOwn(section);
        } else {
            visitChildren(node);
        }
    }

    /** Those that only a footnote refers to, or nothing: Word's own can't be there. */
    private void footnotesOnTheirOwn(FootnoteSection section) {
        for (Node each = section.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof FootnoteDefinition note && !written.containsKey(note)) {
                xml.open("FootnoteText").run(note.number() + ".", Look.PLAIN).close();
                visitChildren(note);
            }
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            refer(reference.definition());
        } else if (node instanceof Strikethrough) {
            looking(look.asStruck(), node);
        }
    }

    /** Word counts each of its footnotes once; who refers again gives the number. */
    private void refer(FootnoteDefinition note) {
        if (inFootnote || written.containsKey(note)) {
            xml.run(Integer.toString(note.number()), Look.PLAIN.in("FootnoteReference"));
            return;
        }
        WordBody content = new WordBody(paper, album, parts, true);
        content.style = "FootnoteText";
        content.xml.open("FootnoteText");
        content.xml.raw(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
        content.xml.run(" ", Look.PLAIN);
        Node first = note.getFirstChild();
        if (first instanceof Paragraph) {
            content.visitChildren(first);
        }
        content.xml.close();
        Node next = first instanceof Paragraph ? first.getNext() : first;
        for (; next != null; next = next.getNext()) {
            next.accept(content);
        }
        int id = parts.footnote(content.toString());
        written.put(note, id);
        xml.raw(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                        + "<w:footnoteReference w:id=\""
                        + id
                        + "\"/></w:r>");
    }

    @Override
    public void visit(Emphasis node) {
        looking(look.asItalic(), node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        looking(look.asBold(), node);
    }

    private void looking(Look other, Node node) {
        Look before = look;
        look = other;
        visitChildren(node);
        look = before;
    }

    @Override
    public void visit(Link node) {
        Optional<String> there = inFootnote || inLink ? Optional.empty() : whole(node);
        if (there.isEmpty()) {
            visitChildren(node);
            return;
        }
        xml.raw("<w:hyperlink r:id=\"" + parts.link(there.get()) + "\">");
        inLink = true;
        looking(look.in("Hyperlink"), node);
        inLink = false;
        xml.raw("</w:hyperlink>");
    }

    /** Footnotes have relations of their own, which aren't written: their links are words. */
    private Optional<String> whole(Link link) {
        String address = link.getDestination();
        Optional<MediaAddress> own = MediaAddress.find(address);
        if (own.isPresent()) {
            return paper.recording(own.get().id());
        }
        if (!PostTree.isLink(address) || address.startsWith("#")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(paper.address()).resolve(address).toASCIIString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void visit(Image node) {
        Optional<MediaAddress> address = MediaAddress.find(node.getDestination());
        Optional<Shown> shown =
                inFootnote ? Optional.empty() : address.flatMap(own -> album.find(own.id()));
        String words = PostTree.words(node);
        if (shown.isPresent()) {
            String relation = parts.picture(shown.get());
            xml.raw(WordPicture.of(shown.get(), relation, ++pictures, words));
        } else {
            xml.run(words, look);
        }
    }

    @Override
    public void visit(Text node) {
        xml.run(node.getLiteral(), look);
    }

    @Override
    public void visit(Code node) {
        xml.run(node.getLiteral(), look.in("CodeChar"));
    }

    @Override
    public void visit(HtmlInline node) {
        xml.run(node.getLiteral(), look);
    }

    @Override
    public void visit(SoftLineBreak node) {
        xml.run(" ", look);
    }

    @Override
    public void visit(HardLineBreak node) {
        xml.lineBreak();
    }
}
