package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;

/** Somebody gave a draft to another lead mission. */
public record PostMoved(String actor, UUID postId, String from, String to) implements PostEvent {

    @Override
    public String act() {
        return "post.moved";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("mission.from", from, "mission.to", to);
    }
}
