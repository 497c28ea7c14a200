package org.duta.ejb.media;

/** Why no file can be taken in, or none of a kind. */
public enum StoreTrouble {
    /** What is left of the disk is kept back. */
    FULL,
    /** The store took nothing when it was last asked. */
    SILENT,
    /** What makes recordings safe isn't installed: they are refused. */
    NO_RECORDINGS
}
