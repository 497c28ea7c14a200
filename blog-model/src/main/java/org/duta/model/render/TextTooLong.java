package org.duta.model.render;

/** The HTML of a text grew beyond its bound. Never leaves this feature. */
final class TextTooLong extends RuntimeException {

    TextTooLong() {
        super("HTML beyond its bound", null, false, false);
    }
}
