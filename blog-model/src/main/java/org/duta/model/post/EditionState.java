package org.duta.model.post;

/** Where an edition stands. Readers see an edition in LIVE alone. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    /** Approved, and goes live by itself at the time that was set. */
    SCHEDULED,
    LIVE,
    SUPERSEDED,
    WITHDRAWN,
    DISCARDED,
    /** Of a drill: said to be raised, and awaiting the confirmation. Readers know nothing of it. */
    DRILL_RAISED,
    /** The drill is over. */
    DRILL_CONFIRMED
}
