package org.duta.ejb.publication.paper;

import org.duta.model.media.MediaFile.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a paper.
 *
 * @param bytes in the store; null if it isn't there
 * @param outcome why
 */
public record Made(@Nullable Bytes bytes, Outcome outcome) {

    /** How it went. */
    public enum Outcome {
        MADE,
        /** No font of this node has its script. */
        NO_FONT,
        /** Larger than the bounds, or beyond the writer. */
        TOO_MUCH,
        /** Others are being made; soon again. */
        BUSY
    }

    static Made not(Outcome outcome) {
        return new Made(null, outcome);
    }
}
