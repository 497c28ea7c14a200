package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;

/** Somebody began a post. */
public record PostCreated(String actor, UUID postId, String mission) implements PostEvent {

    @Override
    public String act() {
        return "post.created";
    }

    @Override
    public String toState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("mission", mission);
    }
}
