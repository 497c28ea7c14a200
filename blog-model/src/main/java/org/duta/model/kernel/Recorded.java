package org.duta.model.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. Every event record of every feature is one; the audit trail keeps
 * them all and knows none of their types.
 */
public interface Recorded {

    /** The handle of whoever did it. */
    String actor();

    /** What was done, for example {@code post.approved}. */
    String act();

    /** On what, for example {@code post:0b6f…}. */
    String subject();

    default @Nullable String fromState() {
        return null;
    }

    default @Nullable String toState() {
        return null;
    }

    /** What else a later reader of the trail needs; small, and free of drafts' text. */
    default Map<String, String> details() {
        return Map.of();
    }
}
