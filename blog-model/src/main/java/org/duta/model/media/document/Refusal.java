package org.duta.model.media.document;

import java.util.Locale;

/** Why a file can't become a text. */
public enum Refusal {
    ENCRYPTED,
    MACROS,
    /** A PDF of pictures of pages. */
    SCAN,
    /** A PDF whose pages are made by a program in it. */
    XFA,
    /** The binary format of Word before 2007. */
    OLD_WORD,
    ARCHIVE,
    PICTURE,
    OTHER_KIND,
    EMPTY,
    BROKEN,
    /** More parts, or deeper or longer ones, than any text has. */
    TOO_MUCH,
    /** The text is beyond what a post may have. */
    TOO_LONG,
    /** Reading it took too much time, memory or room. */
    BOUNDS,
    /** Others are being read, and its turn didn't come. */
    BUSY;

    /** Of the reason, in the bundles of refusals. */
    public String code() {
        return "document-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
