package org.duta.ejb.alert;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/**
 * An alert was raised for practice: nothing was published.
 *
 * @param confirmBy until when a second person has to confirm it
 */
public record DrillRaised(String actor, UUID postId, int edition, String hash, Instant confirmBy)
        implements PostEvent {

    @Override
    public String act() {
        return "post.drill-raised";
    }

    @Override
    public String fromState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public String toState() {
        return EditionState.DRILL_RAISED.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "edition", Integer.toString(edition), "hash", hash, "due", confirmBy.toString());
    }
}
