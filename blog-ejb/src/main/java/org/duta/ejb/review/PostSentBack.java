package org.duta.ejb.review;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody sent a revision back to its writers. */
public record PostSentBack(String actor, UUID postId, EditionState from, int revision, String note)
        implements PostEvent {

    @Override
    public String act() {
        return "post.sent-back";
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
        return Map.of("revision", Integer.toString(revision), "note", note);
    }
}
