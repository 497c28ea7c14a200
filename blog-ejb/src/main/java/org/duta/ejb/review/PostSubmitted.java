package org.duta.ejb.review;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody asked for the clearance of a revision. */
public record PostSubmitted(String actor, UUID postId, int revision, String hash)
        implements PostEvent {

    @Override
    public String act() {
        return "post.submitted";
    }

    @Override
    public String fromState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public String toState() {
        return EditionState.IN_REVIEW.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("revision", Integer.toString(revision), "hash", hash);
    }
}
