package org.duta.model.media.document;

import org.duta.model.media.document.Run.Style;
import org.jspecify.annotations.Nullable;

/** What holds within a group of RTF, and ends with it. */
final class RtfState {

    /** Where the text of a group goes. */
    enum Goal {
        TEXT,
        NOWHERE,
        FONTS,
        STYLES,
        AUTHORS,
        TITLE,
        FIELD,
        BULLET,
        PICTURE,
        /** A shape's properties: a name, then what it is. */
        PROPERTY,
        PROPERTY_NAME,
        PROPERTY_VALUE,
        COMMENT,
        COMMENT_AUTHOR
    }

    Goal goal = Goal.TEXT;

    /** What has been read of a group whose text goes elsewhere; the groups within it add to it. */
    StringBuilder captured = new StringBuilder();

    Style style = Style.PLAIN;
    boolean hidden;
    boolean inserted;
    boolean deleted;
    int author;

    /** Characters that stand for one of Unicode, for readers that know none. */
    int skipped = 1;

    @Nullable String codePage;

    /** Whether the group is a footnote, and its end the note's. */
    boolean note;

    /** Whether the group is a field, and its end the link's. */
    boolean field;

    RtfState() {}

    RtfState(RtfState around) {
        goal = around.goal;
        captured = around.captured;
        style = around.style;
        hidden = around.hidden;
        inserted = around.inserted;
        deleted = around.deleted;
        author = around.author;
        skipped = around.skipped;
        codePage = around.codePage;
    }

    void plain() {
        style = Style.PLAIN.linking(style.href());
        hidden = false;
        inserted = false;
        deleted = false;
    }
}
