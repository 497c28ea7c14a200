package org.duta.model.media;

/** How far a file has come. */
public enum MediaState {
    /** Its bytes are here; what others may see of it is still to be made. */
    RECEIVED,
    /** It can be placed in a text. */
    READY,
    /** It can't be made safe; its reason is told. */
    REFUSED
}
