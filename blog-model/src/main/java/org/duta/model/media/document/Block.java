package org.duta.model.media.document;

import java.util.List;

/** A part of a document's text, whatever kind the document is of. */
sealed interface Block {

    /**
     * A paragraph or heading.
     *
     * @param heading 1 to 6; 0 for a paragraph
     */
    record Text(int heading, List<Run> runs) implements Block {}

    /** A list; each item is some blocks. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {}

    record Quote(List<Block> blocks) implements Block {}

    record Code(String text) implements Block {}

    /**
     * @param headed whether the document says that the first row is a header
     */
    record Table(boolean headed, List<List<Cell>> rows) implements Block {}

    record Cell(List<Block> blocks) {
        static final Cell EMPTY = new Cell(List.of());
    }

    record Rule() implements Block {}
}
