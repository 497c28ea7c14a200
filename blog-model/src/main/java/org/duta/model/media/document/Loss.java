package org.duta.model.media.document;

import java.util.Locale;

/** What a document had and its text hasn't, or not in that form. Appearance alone isn't counted. */
public enum Loss {
    MERGED_CELLS,
    TABLE_WITHOUT_HEADER,
    TABLE_IN_TABLE,
    /** A table that only puts things beside one another. */
    TABLE_AS_LAYOUT,
    BLOCKS_IN_CELL,
    TEXT_BOX,
    EQUATION,
    DRAWING,
    EMBEDDED_OBJECT,
    HEADER_OR_FOOTER,
    PICTURE_KIND,
    PICTURE_ELSEWHERE,
    HIDDEN_TEXT,
    CONTENTS,
    TRACKED_FORMATTING,
    TRACKED_PARAGRAPH,
    LINK,
    RAISED_OR_LOWERED,
    SYMBOL,
    FORM,
    SCRIPT,
    PAGE_LAYOUT,
    PAGE_PICTURES,
    RAW_HTML,
    DEPTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
