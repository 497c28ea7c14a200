package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began a post.
 *
 * @param translationOf the post that it is a language version of, if any
 */
public record PostCreated(String actor, UUID postId, String mission, @Nullable UUID translationOf)
        implements PostEvent {

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
        return translationOf == null
                ? Map.of("mission", mission)
                : Map.of("mission", mission, "translation-of", translationOf.toString());
    }
}
