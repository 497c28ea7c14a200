package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;

/** Somebody gave a draft up. */
public record EditionDiscarded(String actor, UUID postId, int edition) implements PostEvent {

    @Override
    public String act() {
        return "post.edition-discarded";
    }

    @Override
    public String fromState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public String toState() {
        return EditionState.DISCARDED.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition));
    }
}
