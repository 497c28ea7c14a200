package org.duta.model.media.pdf;

/** It was found that the file can't be published. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PdfRefusal why;

    Unfit(PdfRefusal why) {
        super(why.code());
        this.why = why;
    }

    PdfRefusal why() {
        return why;
    }
}
