package org.duta.ejb.publication;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/** Somebody took a post down, with a public reason. */
public record PostWithdrawn(
        String actor,
        UUID postId,
        int edition,
        String reason,
        @Nullable UUID replacement,
        long sequence)
        implements PostEvent {

    @Override
    public String act() {
        return "post.withdrawn";
    }

    @Override
    public String fromState() {
        return EditionState.LIVE.name();
    }

    @Override
    public String toState() {
        return EditionState.WITHDRAWN.name();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("edition", Integer.toString(edition));
        details.put("reason", reason);
        if (replacement != null) {
            details.put("replacement", replacement.toString());
        }
        details.put("sequence", Long.toString(sequence));
        return details;
    }
}
