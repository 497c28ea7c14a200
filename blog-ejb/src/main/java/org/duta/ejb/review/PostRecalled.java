package org.duta.ejb.review;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody took a revision back before it was published; its approvals are void. */
public record PostRecalled(String actor, UUID postId, EditionState from, int revision)
        implements PostEvent {

    @Override
    public String act() {
        return "post.recalled";
    }

    @Override
    public String fromState() {
        return from.name();
    }

    @Override
    public String toState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("revision", Integer.toString(revision));
    }
}
