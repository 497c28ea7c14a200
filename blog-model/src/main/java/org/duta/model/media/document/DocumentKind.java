package org.duta.model.media.document;

import java.util.Locale;

/** What can be read. */
public enum DocumentKind {
    DOCX,
    ODT,
    RTF,
    PDF,
    HTML,
    MARKDOWN,
    TEXT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
