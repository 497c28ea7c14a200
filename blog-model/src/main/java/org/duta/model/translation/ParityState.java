package org.duta.model.translation;

import java.util.Locale;
import org.duta.model.post.EditionState;

/** Where a language version stands, in a word; what is most pressing comes first. */
public enum ParityState {
    /** A language of the mission that nobody has begun. */
    MISSING,
    /** The source has passages that the version hasn't followed, or it owes to another version. */
    BEHIND,
    IN_REVIEW,
    DRAFT,
    /** What the other versions are made against, and it owes them nothing. */
    SOURCE,
    CURRENT;

    /**
     * The standing of a version that there is.
     *
     * @param behind whether it has something to follow
     * @param hasSource whether it was made against another version
     */
    public static ParityState of(EditionState state, boolean behind, boolean hasSource) {
        if (behind) {
            return BEHIND;
        }
        return switch (state) {
            case IN_REVIEW, APPROVED, SCHEDULED -> IN_REVIEW;
            case DRAFT -> DRAFT;
            default -> hasSource ? CURRENT : SOURCE;
        };
    }

    /** Its name in addresses, JSON and bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
