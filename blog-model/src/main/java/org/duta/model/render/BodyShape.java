package org.duta.model.render;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Fits a text into the page around it: the page's title is the one h1, so headings go down a level
 * (h6 stays), and every table gets a region of its own to scroll in.
 */
final class BodyShape extends AbstractVisitor {

    private static final int LOWEST = 6;

    private int tables;

    private BodyShape() {}

    static void fit(Node document) {
        document.accept(new BodyShape());
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            TableRegion region = new TableRegion(++tables);
            block.insertBefore(region);
            region.appendChild(block);
        } else {
            visitChildren(block);
        }
    }
}
