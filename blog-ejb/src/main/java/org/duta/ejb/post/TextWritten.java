package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;

/** Somebody replaced the text of a draft. */
public record TextWritten(String actor, UUID postId, long seenVersion, int characters)
        implements PostEvent {

    @Override
    public String act() {
        return "post.text-written";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "version", Long.toString(seenVersion), "characters", Integer.toString(characters));
    }
}
