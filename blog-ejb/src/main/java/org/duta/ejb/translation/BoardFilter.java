package org.duta.ejb.translation;

import org.duta.model.kernel.LanguageTag;
import org.duta.model.translation.ParityState;
import org.jspecify.annotations.Nullable;

/** Which posts a parity board shows: those that have a language like this. */
public record BoardFilter(
        @Nullable String mission, @Nullable LanguageTag language, @Nullable ParityState state) {

    boolean fits(VersionStanding standing) {
        return (language == null || language.equals(standing.language()))
                && (state == null || state == standing.state());
    }
}
