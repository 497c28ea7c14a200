package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody took a post down, with a public reason. */
public record PostWithdrawn(String actor, UUID postId, int edition, String reason, long sequence)
        implements PostEvent {

    @Override
    public String act() {
        return "post.withdrawn";
    }

    @Override
    public String fromState() {
        return EditionState.LIVE.name();
    }

    @Override
    public String toState() {
        return EditionState.WITHDRAWN.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "edition",
                Integer.toString(edition),
                "reason",
                reason,
                "sequence",
                Long.toString(sequence));
    }
}
