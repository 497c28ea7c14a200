package org.duta.ejb.link;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking an address.
 *
 * @param movedTo where it has moved for good
 */
record LinkOutcome(Kind kind, @Nullable String movedTo) {

    /** How it answered. */
    enum Kind {
        WORKS,
        MOVED,
        NOT_FOUND,
        NO_ANSWER,
        CERTIFICATE,

        /** It answers, but not to a program; or it may not be asked. */
        UNTRIED
    }

    LinkOutcome(Kind kind) {
        this(kind, null);
    }
}
