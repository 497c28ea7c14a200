package org.duta.model.review;

/** How a step of a review was decided. */
public enum Decision {
    APPROVED,
    SENT_BACK
}
