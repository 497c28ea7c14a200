package org.duta.ejb.alert;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;

/**
 * Nobody has confirmed an alert within its time.
 *
 * @param actor who raised it
 * @param drill whether it was raised for practice
 */
public record ConfirmationOverdue(
        String actor, UUID postId, int edition, Instant dueAt, boolean drill) implements PostEvent {

    @Override
    public String act() {
        return drill ? "post.drill-overdue" : "post.confirmation-overdue";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("edition", Integer.toString(edition), "due", dueAt.toString());
    }
}
