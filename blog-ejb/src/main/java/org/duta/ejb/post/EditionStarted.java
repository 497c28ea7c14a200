package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;

/** Somebody began the next edition of a live post. */
public record EditionStarted(String actor, UUID postId, int edition) implements PostEvent {

    @Override
    public String act() {
        return "post.edition-started";
    }

    @Override
    public String toState() {
        return EditionState.DRAFT.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition));
    }
}
