package org.duta.ejb.publication;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.publication.Schedule;

/**
 * An edition couldn't go live when its time came. It is tried again; only the first time is told.
 *
 * @param actor who had set the time
 */
public record PostMissed(String actor, UUID postId, int edition, Instant due) implements PostEvent {

    static PostMissed of(Schedule schedule) {
        return new PostMissed(
                schedule.scheduledBy(), schedule.postId(), schedule.edition(), schedule.dueAt());
    }

    @Override
    public String act() {
        return "post.missed";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition), "due", due.toString());
    }
}
