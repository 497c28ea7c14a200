package org.duta.model.media.document;

/** A reader found that the file can't become a text. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Refused(Refusal why) {
        super(why.code());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
