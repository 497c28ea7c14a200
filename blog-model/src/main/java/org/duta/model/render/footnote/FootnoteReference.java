package org.duta.model.render.footnote;

import org.commonmark.node.CustomNode;

/** A place in the text that refers to a footnote. */
public final class FootnoteReference extends CustomNode {

    private final FootnoteDefinition definition;
    private int occurrence;

    FootnoteReference(FootnoteDefinition definition) {
        this.definition = definition;
    }

    public FootnoteDefinition definition() {
        return definition;
    }

    /** From 1: the how-manieth reference to the same footnote this is. */
    public int occurrence() {
        return occurrence;
    }

    void occursAs(int given) {
        occurrence = given;
    }
}
