package org.duta.ejb.translation;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;

/** An editor said that what changed in other versions asks nothing of this one. */
public record VersionLeftAsItIs(String actor, UUID postId, String note) implements PostEvent {

    @Override
    public String act() {
        return "post.left-as-it-is";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("note", note);
    }
}
