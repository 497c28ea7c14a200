package org.duta.model.post;

/** Where an edition stands. Readers see an edition in LIVE alone. */
public enum EditionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    LIVE,
    SUPERSEDED,
    WITHDRAWN,
    DISCARDED
}
