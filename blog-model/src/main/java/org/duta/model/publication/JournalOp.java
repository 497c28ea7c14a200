package org.duta.model.publication;

import java.util.Locale;

/** What happened to a post in public. */
public enum JournalOp {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN,
    RESTORED;

    /** The word for it in the API, for example {@code corrected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
