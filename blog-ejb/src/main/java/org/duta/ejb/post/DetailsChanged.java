package org.duta.ejb.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Somebody changed details of a draft.
 *
 * @param fields the names of those that were sent, whether they differ or not
 * @param changes what differs, before and after: {@link
 *     org.duta.model.post.EditionDetails#changesTo}
 */
public record DetailsChanged(
        String actor, UUID postId, long seenVersion, String fields, Map<String, String> changes)
        implements PostEvent {

    @Override
    public String act() {
        return "post.details-changed";
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(changes);
        details.put("version", Long.toString(seenVersion));
        details.put("fields", fields);
        return details;
    }
}
