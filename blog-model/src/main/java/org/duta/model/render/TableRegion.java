package org.duta.model.render;

import org.commonmark.node.CustomBlock;

/** Stands around a table, so that a wide one scrolls by itself and not the page. */
final class TableRegion extends CustomBlock {

    private final int number;

    TableRegion(int number) {
        this.number = number;
    }

    /** The table's place among the tables of the text, from 1. */
    int number() {
        return number;
    }
}
