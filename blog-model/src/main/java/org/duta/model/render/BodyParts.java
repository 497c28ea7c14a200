package org.duta.model.render;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * What a text is made of, for whoever looks it over: its pictures, links, headings and words.
 *
 * @param words the whole text without its marks, a line for each block
 */
public record BodyParts(
        List<Picture> pictures, List<Reference> links, List<Title> headings, String words) {

    /**
     * A picture.
     *
     * @param alternative what stands in for it where it can't be seen
     */
    public record Picture(String address, String alternative) {}

    /**
     * A link.
     *
     * @param words what is read of it
     * @param title as it was typed; may be empty
     * @param alone whether nothing else is in its paragraph
     */
    public record Reference(String address, String words, String title, boolean alone) {}

    /**
     * A heading.
     *
     * @param level as it was typed: 1 for {@code #}
     */
    public record Title(int level, String words) {}

    public BodyParts {
        pictures = List.copyOf(pictures);
        links = List.copyOf(links);
        headings = List.copyOf(headings);
    }

    /** The parts of a text that can be published; see {@link PostRenderer} for what that is. */
    public static BodyParts of(String commonMark) {
        Node document = new PostParser().parse(commonMark);
        Gatherer parts = new Gatherer();
        document.accept(parts);
        return new BodyParts(parts.pictures, parts.links, parts.headings, parts.words.toString());
    }

    private static final class Gatherer extends AbstractVisitor {

        private final List<Picture> pictures = new ArrayList<>();
        private final List<Reference> links = new ArrayList<>();
        private final List<Title> headings = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Paragraph paragraph) {
            read(paragraph);
        }

        /** The cells of tables. */
        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                read(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        private void read(Node block) {
            words.append(words(block)).append('\n');
            visitChildren(block);
        }

        @Override
        public void visit(Image image) {
            pictures.add(new Picture(image.getDestination(), words(image)));
        }

        @Override
        public void visit(Link link) {
            boolean alone =
                    link.getParent() instanceof Paragraph
                            && link.getPrevious() == null
                            && link.getNext() == null;
            String title = link.getTitle() == null ? "" : link.getTitle();
            links.add(new Reference(link.getDestination(), words(link), title, alone));
            visitChildren(link);
        }

        @Override
        public void visit(Heading heading) {
            headings.add(new Title(heading.getLevel(), words(heading)));
            read(heading);
        }

        /** Of the children: a picture's own words may be put between marks. */
        private static String words(Node parent) {
            StringBuilder words = new StringBuilder();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                words.append(PlainText.of(child, Integer.MAX_VALUE));
            }
            return words.toString().strip();
        }
    }
}
