package org.duta.model.render.footnote;

import org.commonmark.node.CustomBlock;

/** What a footnote says. Its number is given by the order of the references to it. */
public final class FootnoteDefinition extends CustomBlock {

    private final String label;
    private int number;
    private int references;

    FootnoteDefinition(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** From 1; 0 until it is numbered. */
    public int number() {
        return number;
    }

    void numberAs(int given) {
        number = given;
    }

    /** How many places refer to it; 0 if it was written and never referred to. */
    public int references() {
        return references;
    }

    /** Counts one more place and returns which one it is, from 1. */
    int addReference() {
        return ++references;
    }
}
