package org.duta.model.notification;

/** What has become of a letter. */
public enum LetterState {
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** There was nothing to tell any more when it was to be sent. */
    VOID,
    /**
     * It was refused for ever, or failed for too long: an administrator may have it tried again.
     */
    DEAD
}
