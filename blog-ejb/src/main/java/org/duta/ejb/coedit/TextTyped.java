package org.duta.ejb.coedit;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.kernel.Recorded;

/**
 * Somebody typed in a live text. Told once for each checkpoint, not for each keystroke.
 *
 * @param fromVersion the checkpoint before
 * @param toVersion this one
 * @param changes how many of the changes between them were this person's
 */
public record TextTyped(String actor, UUID postId, long fromVersion, long toVersion, long changes)
        implements Recorded {

    @Override
    public String act() {
        return "post.text-typed";
    }

    @Override
    public String subject() {
        return PostEvent.subjectOf(postId);
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "from",
                Long.toString(fromVersion),
                "to",
                Long.toString(toVersion),
                "changes",
                Long.toString(changes));
    }
}
