package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;

/**
 * A live edition comes out as other bytes: a file in it was withheld, or released.
 *
 * @param sequence the change journal's number of it
 * @param file the file's id
 * @param released whether it is given out again
 * @param reason for the trail
 */
public record PostShownAnew(
        String actor,
        UUID postId,
        int edition,
        long sequence,
        UUID file,
        boolean released,
        String reason)
        implements PostEvent {

    @Override
    public String act() {
        return released ? "post.file-released" : "post.file-withheld";
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
        return Map.of(
                "edition", Integer.toString(edition),
                "sequence", Long.toString(sequence),
                "file", file.toString(),
                "reason", reason);
    }
}
