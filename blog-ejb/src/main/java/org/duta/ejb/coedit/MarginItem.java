package org.duta.ejb.coedit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.Anchor;
import org.duta.model.coedit.MarginState;
import org.jspecify.annotations.Nullable;

/**
 * A margin comment or a suggestion as people see it.
 *
 * @param anchor where it stands in the text at the version that the list was read at
 * @param replacement what would take the place of the quote; null for a comment
 */
public record MarginItem(
        UUID id,
        Anchor anchor,
        Name by,
        Instant at,
        String body,
        @Nullable String replacement,
        MarginState state,
        @Nullable Name decidedBy,
        List<Reply> replies) {

    /** Somebody by handle and name. */
    public record Name(String handle, String name) {}

    /** An answer. */
    public record Reply(UUID id, Name by, Instant at, String body) {}

    public boolean isSuggestion() {
        return replacement != null;
    }

    /** Whether somebody who knows {@code other} and has carried it along knows this as well. */
    boolean saysTheSameAs(@Nullable MarginItem other) {
        return other != null
                && anchor.jumps() == other.anchor.jumps()
                && anchor.orphaned() == other.anchor.orphaned()
                && state == other.state
                && replies.equals(other.replies);
    }
}
