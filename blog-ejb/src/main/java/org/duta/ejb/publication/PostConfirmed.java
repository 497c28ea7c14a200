package org.duta.ejb.publication;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * A second person stands by what was raised in an emergency.
 *
 * @param note what was said with it
 */
public record PostConfirmed(
        String actor, UUID postId, int edition, String hash, long sequence, @Nullable String note)
        implements PostEvent {

    @Override
    public String act() {
        return "post.confirmed";
    }

    @Override
    public String fromState() {
        return EditionState.LIVE.name();
    }

    @Override
    public String toState() {
        return EditionState.LIVE.name();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("edition", Integer.toString(edition));
        details.put("hash", hash);
        details.put("sequence", Long.toString(sequence));
        if (note != null) {
            details.put("note", note);
        }
        return details;
    }
}
