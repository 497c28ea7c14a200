package org.duta.ejb.translation;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;

/**
 * Somebody said that a draft has followed its source.
 *
 * @param passages "all", or "one": a single one of several
 */
public record SourceFollowed(String actor, UUID postId, String passages) implements PostEvent {

    @Override
    public String act() {
        return "post.followed-source";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("passages", passages);
    }
}
