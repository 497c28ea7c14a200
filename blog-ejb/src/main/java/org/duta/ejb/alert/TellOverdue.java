package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duta.ejb.post.Posts;
import org.duta.model.alert.Confirmation;
import org.duta.model.kernel.Recorded;

/**
 * Tells the trail, once, that nobody has confirmed an alert in time. It stays up: taking it down is
 * somebody's decision.
 */
@Stateless
public class TellOverdue {

    @Inject Confirmations confirmations;
    @Inject Posts posts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /** Of all that are overdue and not told yet, in one transaction. */
    public void tell() {
        Instant now = clock.instant();
        List<Confirmation> overdue = confirmations.lockOverdue(now);
        for (Confirmation owed : overdue) {
            owed.tellOverdue(now);
            events.fire(
                    new ConfirmationOverdue(
                            owed.raisedBy(),
                            owed.postId(),
                            owed.edition(),
                            owed.dueAt(),
                            posts.get(owed.postId()).isDrill()));
        }
    }
}
