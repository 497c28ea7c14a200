package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.duta.model.audit.AuditPolicy;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Recorded;

/**
 * Gives a part of the trail away, oldest first, as much of it as its reader takes at a time: no
 * transaction lasts as long as a slow line.
 */
@Stateless
public class ExportTrail {

    private static final int AT_ONCE = 500;

    @Inject TrailFinder finder;
    @Inject Event<Recorded> events;

    /** Records the export, whoever makes it. Gives the number of the entry that it ends with. */
    public long begin(Actor actor, TrailFilter filter, String format) {
        long end = finder.end();
        events.fire(TrailRead.exported(actor.handle(), filter, format));
        return end;
    }

    /**
     * Some of the lines after one; empty after the last.
     *
     * @param end what {@link #begin} gave
     */
    public List<TrailEntry> next(Actor actor, TrailFilter filter, long after, long end) {
        return finder.oldest(AuditPolicy.reachOf(actor), filter, after, end, AT_ONCE);
    }
}
