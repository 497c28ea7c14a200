package org.duta.ejb.post;

import java.util.Map;
import java.util.UUID;

/** Somebody changed details of a draft. */
public record DetailsChanged(String actor, UUID postId, long seenVersion, String fields)
        implements PostEvent {

    @Override
    public String act() {
        return "post.details-changed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("version", Long.toString(seenVersion), "fields", fields);
    }
}
