package org.duta.ejb.translation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;

/**
 * A post in all of its languages: those that there are, and those that its mission speaks.
 *
 * @param group that the versions belong to
 * @param mission the lead mission of the first version
 */
public record PostParity(UUID group, String mission, List<VersionStanding> languages) {

    /** The first of the versions that the person may read. */
    public VersionStanding first() {
        return languages.get(0);
    }

    public String title() {
        return Objects.requireNonNull(first().version()).title();
    }

    public LanguageTag titleLanguage() {
        return first().language();
    }

    /** Whether one of the languages is as a board asks for. */
    boolean fits(BoardFilter filter) {
        return languages.stream().anyMatch(filter::fits);
    }

    /** The versions that there are. */
    List<VersionStanding> versions() {
        return languages.stream().filter(standing -> standing.version() != null).toList();
    }

    static UUID idOf(VersionStanding version) {
        return Objects.requireNonNull(version.version()).id();
    }
}
