package org.duta.ejb.publication;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody took the time back at which an edition would have gone live. */
public record PostUnscheduled(String actor, UUID postId, int edition, Instant due)
        implements PostEvent {

    @Override
    public String act() {
        return "post.unscheduled";
    }

    @Override
    public String fromState() {
        return EditionState.SCHEDULED.name();
    }

    @Override
    public String toState() {
        return EditionState.APPROVED.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition), "due", due.toString());
    }
}
