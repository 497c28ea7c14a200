package org.duta.ejb.publication;

import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.duta.model.publication.DueTime;

/** Somebody set the time at which an approved edition goes live. */
public record PostScheduled(String actor, UUID postId, int edition, String hash, DueTime time)
        implements PostEvent {

    @Override
    public String act() {
        return "post.scheduled";
    }

    @Override
    public String fromState() {
        return EditionState.APPROVED.name();
    }

    @Override
    public String toState() {
        return EditionState.SCHEDULED.name();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "edition",
                Integer.toString(edition),
                "hash",
                hash,
                "due",
                time.at().toString(),
                "zone",
                time.zone().getId());
    }
}
