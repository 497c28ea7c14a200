package org.duta.model.notification;

import java.util.Locale;

/** How somebody wants to be told by mail. */
public enum Mailing {
    AT_ONCE,
    /** With everything else of the day, in one letter. */
    DAILY,
    NONE;

    /** As bundles write it: {@code at-once}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
