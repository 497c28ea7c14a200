package org.duta.model.coedit;

import java.util.Locale;

/** How something in the margin stands. */
public enum MarginState {
    OPEN,
    /** A comment that is dealt with. */
    RESOLVED,
    /** A suggestion that went into the text. */
    ACCEPTED,
    /** A suggestion that didn't. */
    REJECTED;

    /** The word for it on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
