package org.duta.model.outside;

import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/** Reads what people typed, without white space around it. */
final class Typed {

    private Typed() {}

    /**
     * On one line.
     *
     * @param longest UTF-16 units
     * @throws Invalid if nothing is left, it is longer, or it can't be kept
     */
    static String line(String field, @Nullable String given, int longest, Reason otherwise) {
        String text = given == null ? "" : given.replaceAll("\\s+", " ");
        return text(field, text, longest, otherwise);
    }

    /** On as many lines as it has. */
    static String text(String field, @Nullable String given, int longest, Reason otherwise) {
        String text = optional(field, given, longest, otherwise);
        if (text == null) {
            throw new Invalid(Problem.INVALID, otherwise);
        }
        return text;
    }

    /** May be left out: null if nothing is left. */
    static @Nullable String optional(
            String field, @Nullable String given, int longest, Reason otherwise) {
        String text = given == null ? "" : given.replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            throw new Invalid(Problem.INVALID, otherwise);
        }
        return text.isEmpty() ? null : TextRules.storable(field, text);
    }
}
