package org.duta.ejb.coedit;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.kernel.Recorded;

/**
 * Somebody went back to an older version of a live text, by a change of theirs.
 *
 * @param fromVersion the last version before
 * @param toVersion the one that was gone back to
 */
public record TextReverted(String actor, UUID postId, long fromVersion, long toVersion)
        implements Recorded {

    @Override
    public String act() {
        return "post.text-reverted";
    }

    @Override
    public String subject() {
        return PostEvent.subjectOf(postId);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", Long.toString(fromVersion), "version", Long.toString(toVersion));
    }
}
