package org.duta.model.render.footnote;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Finds the definitions and references below a node, in the order of the source. */
final class FootnoteWalk extends AbstractVisitor {

    private final List<FootnoteDefinition> definitions = new ArrayList<>();
    private final List<FootnoteReference> references = new ArrayList<>();

    private FootnoteWalk() {}

    static List<FootnoteDefinition> definitionsIn(Node node) {
        return walk(node).definitions;
    }

    static List<FootnoteReference> referencesIn(Node node) {
        return walk(node).references;
    }

    private static FootnoteWalk walk(Node node) {
        FootnoteWalk walk = new FootnoteWalk();
        node.accept(walk);
        return walk;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition definition) {
            definitions.add(definition);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            references.add(reference);
        }
        visitChildren(node);
    }

    @Override
    public void visit(Image image) {
        // Its description becomes an attribute, where a reference can't stand.
    }
}
