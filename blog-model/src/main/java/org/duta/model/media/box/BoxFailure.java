package org.duta.model.media.box;

/** A box was closed before its work was done. */
public final class BoxFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which bound it came to. */
    public enum Why {
        /** Its turn didn't come. */
        BUSY,
        TIME,
        MEMORY,
        OUTPUT,
        /** It ended by itself without a result. */
        BROKE
    }

    private final Why why;

    BoxFailure(Why why, String said) {
        super(why + (said.isEmpty() ? "" : ": " + said));
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
