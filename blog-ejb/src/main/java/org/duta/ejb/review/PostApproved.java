package org.duta.ejb.review;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody approved a step of the review of one revision's hash. */
public record PostApproved(
        String actor, UUID postId, EditionState to, int revision, String hash, int step)
        implements PostEvent {

    @Override
    public String act() {
        return "post.approved";
    }

    @Override
    public String fromState() {
        return EditionState.IN_REVIEW.name();
    }

    @Override
    public String toState() {
        return to.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "revision",
                Integer.toString(revision),
                "hash",
                hash,
                "step",
                Integer.toString(step));
    }
}
