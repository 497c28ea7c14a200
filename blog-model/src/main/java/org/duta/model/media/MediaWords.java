package org.duta.model.media;

import java.time.LocalDate;
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

    public static final MediaWords NONE = new MediaWords("", "", "", "", null);
}
