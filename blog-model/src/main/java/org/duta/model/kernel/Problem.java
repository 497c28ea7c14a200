package org.duta.model.kernel;

import java.util.Locale;

/** What went wrong, in the words of the contract: {@code urn:duta:problem:} and {@link #code()}. */
public enum Problem {
    BAD_PARAMETER,
    SIGNED_OUT,
    NOT_ALLOWED,
    FOUR_EYES,
    NOT_FOUND,
    WRONG_STATE,
    STALE_HASH,
    GONE,
    STALE_VERSION,
    TOO_LARGE,
    INVALID,
    NOT_READY,
    UNKNOWN_MOVE,
    PRECONDITION_REQUIRED,
    TOO_MANY,
    STORAGE_FULL,
    STORE_UNREACHABLE,
    BUSY;

    /** The last part of the problem's type, for example {@code stale-hash}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
