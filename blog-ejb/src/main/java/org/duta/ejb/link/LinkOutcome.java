package org.duta.ejb.link;

import java.time.Duration;
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

        /** It answers, but lets no program in, or none that asks so often. */
        CLOSED,

        /** It answers that something is wrong on its side. */
        BROKEN,

        /** It leads from one address to the next without end. */
        CIRCLING,

        /** There is no machine of that name. */
        NO_SITE,

        NO_ANSWER,
        CERTIFICATE,

        /** A connection comes about, but no encrypted one. */
        NOT_ENCRYPTED,

        /** It isn't asked: it is none of the open internet, or may not be. */
        UNTRIED
    }

    LinkOutcome(Kind kind) {
        this(kind, null);
    }

    /** How long it is taken as it is; what may be over soon is tried again sooner. */
    Duration lasts() {
        return switch (kind) {
            case BROKEN, NO_SITE, NO_ANSWER -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
