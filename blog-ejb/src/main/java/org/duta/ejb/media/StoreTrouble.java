package org.duta.ejb.media;

/** Why no file can be taken in. */
public enum StoreTrouble {
    /** What is left of the disk is kept back. */
    FULL,
    /** The store took nothing when it was last asked. */
    SILENT
}
