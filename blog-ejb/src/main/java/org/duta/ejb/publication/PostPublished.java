package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/** Somebody made an approved edition live. */
public record PostPublished(String actor, UUID postId, int edition, String hash, long sequence)
        implements PostEvent {

    @Override
    public String act() {
        return "post.published";
    }

    @Override
    public String fromState() {
        return EditionState.APPROVED.name();
    }

    @Override
    public String toState() {
        return EditionState.LIVE.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "edition",
                Integer.toString(edition),
                "hash",
                hash,
                "sequence",
                Long.toString(sequence));
    }
}
