package org.duta.model.coedit;

/**
 * What is alike in many steps stands together, which packs well: the columns of packed steps, in
 * the order in which they are kept.
 */
enum StepColumns {
    /** Which client and author, by their place in the list of them; one a step. */
    HAND,
    /** How far the number is from the one after the client's last; one a step, signed. */
    SEQ,
    /** Seconds since the step before; one a step, signed. */
    PAUSE,
    /** How much longer the text before is than the one after the last step; one a step, signed. */
    LENGTH,
    /** How many stretches are changed; one a step. */
    STRETCHES,
    /** How far a stretch is from the end of the last one; one a stretch, signed. */
    PLACE,
    /** How many units it deletes; one a stretch. */
    DELETED,
    /** How many units it inserts; one a stretch. */
    INSERTED,
    /** The units that are inserted. */
    TEXT
}
