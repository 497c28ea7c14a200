package org.duta.model.render.footnote;

import org.commonmark.node.CustomNode;

/** The way back from a footnote to one of the places that refer to it. */
final class FootnoteBackLink extends CustomNode {

    private final int number;
    private final int occurrence;

    FootnoteBackLink(int number, int occurrence) {
        this.number = number;
        this.occurrence = occurrence;
    }

    /** {@code 3} for the first reference to footnote 3, {@code 3-2} for the second. */
    String reference() {
        return name(number, occurrence);
    }

    static String name(int number, int occurrence) {
        return occurrence == 1 ? Integer.toString(number) : number + "-" + occurrence;
    }
}
