package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;

/**
 * Somebody gave a draft up, or a drill.
 *
 * @param from where it stood
 */
public record EditionDiscarded(String actor, UUID postId, int edition, EditionState from)
        implements PostEvent {

    @Override
    public String act() {
        return "post.edition-discarded";
    }

    @Override
    public String fromState() {
        return from.name();
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
