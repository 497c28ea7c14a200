package org.duta.model.media;

import java.time.LocalDate;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the library knows about a file. It is offered where the file is placed; what readers get is
 * what then stands in the text, which somebody clears.
 *
 * @param alternative what stands in for it where it can't be seen
 * @param licence under what it may be used, for example {@code CC BY 4.0}
 * @param licenceEnds the last day on which it may be
 */
public record MediaWords(
        String alternative,
        String caption,
        String credit,
        String licence,
        @Nullable LocalDate licenceEnds) {

    /** UTF-16 units of each. */
    public static final int LONGEST = 1_000;

    /**
     * @throws Invalid if one of them is too long, or holds U+0000
     */
    public MediaWords {
        for (String each : new String[] {alternative, caption, credit, licence}) {
            if (each.length() > LONGEST || each.indexOf('\0') >= 0) {
                throw new Invalid(Problem.INVALID, Reason.of("media-words-too-long", LONGEST));
            }
        }
    }
}
