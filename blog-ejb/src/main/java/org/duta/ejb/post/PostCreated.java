package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody began a post.
 *
 * @param translationOf the post that it is a language version of, if any
 * @param drill whether it is for practice, and never public
 */
public record PostCreated(
        String actor, UUID postId, String mission, @Nullable UUID translationOf, boolean drill)
        implements PostEvent {

    @Override
    public String act() {
        return drill ? "post.drill-created" : "post.created";
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
