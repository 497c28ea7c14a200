package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody put a withdrawn post back. */
public record PostRestored(String actor, UUID postId, int edition, long sequence)
        implements PostEvent {

    @Override
    public String act() {
        return "post.restored";
    }

    @Override
    public String fromState() {
        return EditionState.WITHDRAWN.name();
    }

    @Override
    public String toState() {
        return EditionState.LIVE.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition), "sequence", Long.toString(sequence));
    }
}
