package org.duta.ejb.coedit;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.kernel.Recorded;

/**
 * A version of a live text was named, or its name was taken away.
 *
 * @param name empty if it was taken away
 */
public record MomentNamed(String actor, UUID postId, long version, String name)
        implements Recorded {

    @Override
    public String act() {
        return name.isEmpty() ? "post.version-unnamed" : "post.version-named";
    }

    @Override
    public String subject() {
        return PostEvent.subjectOf(postId);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("version", Long.toString(version), "name", name);
    }
}
