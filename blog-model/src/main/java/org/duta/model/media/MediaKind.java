package org.duta.model.media;

/** What a file is to whoever makes something of it. */
public enum MediaKind {
    PICTURE,
    RECORDING,
    DOCUMENT
}
