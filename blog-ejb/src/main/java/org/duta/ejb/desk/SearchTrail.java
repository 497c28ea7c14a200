package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.duta.model.audit.AuditPolicy;
import org.duta.model.audit.AuditPolicy.Reach;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Looks through the trail. An administrator's look is itself recorded. */
@Stateless
public class SearchTrail {

    @Inject TrailFinder finder;
    @Inject Event<Recorded> events;

    /**
     * A page of what was found, newest first.
     *
     * @param next where the page that follows begins, or null if there is none
     */
    public record Found(List<TrailEntry> entries, @Nullable Long next) {}

    /**
     * @param below the number above the first entry wanted: the {@link Found#next} of the page
     *     before, or {@link Long#MAX_VALUE}
     */
    public Found search(Actor actor, TrailFilter filter, long below, int limit) {
        Reach reach = AuditPolicy.reachOf(actor);
        List<TrailEntry> found = finder.newest(reach, filter, below, limit + 1);
        if (reach.administration()) {
            events.fire(TrailRead.viewed(actor.handle(), filter));
        }
        return found.size() <= limit
                ? new Found(found, null)
                : new Found(found.subList(0, limit), found.get(limit - 1).line().sequence());
    }
}
