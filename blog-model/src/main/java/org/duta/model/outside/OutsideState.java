package org.duta.model.outside;

import java.util.Locale;

/** How a question to somebody outside stands. */
public enum OutsideState {
    /** The address has never been opened. */
    ASKED,
    OPENED,
    CLEARED,
    OBJECTED,
    /** Its time was over before anybody decided. */
    EXPIRED,
    /** The review was over before anybody decided. */
    CLOSED,
    REVOKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a decision may still come. */
    public boolean isAwaited() {
        return this == ASKED || this == OPENED;
    }
}
