package org.duta.model.media.pdf;

import java.util.Locale;

/** Why a PDF isn't published. */
public enum PdfRefusal {
    ENCRYPTED,
    /** Its pages are made by a program in it. */
    XFA,
    /** Pictures of pages, which nobody can search and a blind reader can't read. */
    SCAN,
    TOO_MANY_PAGES,
    /** More in it, or deeper, than any document has; or it took too long. */
    TOO_MUCH,
    BROKEN;

    /** Of the reason, in the bundles of refusals. */
    public String code() {
        return "pdf-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
