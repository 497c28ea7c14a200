package org.duta.model.review;

/** Where a review stands. Only the approvals of a review in APPROVED count. */
public enum ReviewState {
    OPEN,
    APPROVED,
    SENT_BACK,
    /** The text was reopened: every approval of the revision is void. */
    RECALLED
}
