package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.duta.model.audit.AuditPolicy.Reach;

/** Looks for lines of the trail among those that somebody may see. */
@Stateless
public class TrailFinder {

    @PersistenceContext EntityManager entities;

    /** The newest lines below a number of the trail, newest first. */
    public List<TrailEntry> newest(Reach reach, TrailFilter filter, long below, int limit) {
        return TrailQuery.of(reach, filter)
                .and("a.sequence < ?", below)
                .read(entities, "desc", limit);
    }

    /** The oldest lines above a number of the trail, up to another one, oldest first. */
    public List<TrailEntry> oldest(
            Reach reach, TrailFilter filter, long above, long last, int limit) {
        return TrailQuery.of(reach, filter)
                .and("a.sequence > ?", above)
                .and("a.sequence <= ?", last)
                .read(entities, "asc", limit);
    }

    /** The number of the newest entry. */
    public long end() {
        return (Long)
                entities.createNativeQuery("select sequence from audit_head").getSingleResult();
    }
}
