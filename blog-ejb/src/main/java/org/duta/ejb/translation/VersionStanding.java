package org.duta.ejb.translation;

import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.EditionState;
import org.duta.model.translation.ParityState;
import org.duta.model.translation.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands in a language.
 *
 * @param version null if there is none in this language
 */
public record VersionStanding(LanguageTag language, ParityState state, @Nullable Version version) {

    /**
     * A language version that there is.
     *
     * @param edition the one being worked on, or the live one
     * @param source what it was made against, if anything
     * @param behind what it has to follow of its source, as far as the person may read that
     * @param debts what it owes, the latest first
     */
    public record Version(
            UUID id,
            String title,
            EditionState editionState,
            int edition,
            @Nullable Source source,
            List<Passage> behind,
            List<Debt> debts) {}

    /**
     * What a version was made against.
     *
     * @param revision the number of the source's revision, if its words were frozen by then
     */
    public record Source(UUID id, LanguageTag language, @Nullable Integer revision) {}
}
