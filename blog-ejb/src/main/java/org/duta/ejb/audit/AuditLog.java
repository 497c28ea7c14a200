package org.duta.ejb.audit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.duta.model.audit.AuditEntry;
import org.duta.model.audit.AuditLink;
import org.duta.model.kernel.Recorded;

/** Hangs every recorded event onto the chain, in the transaction of whatever was done. */
@Stateless
public class AuditLog {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** Locks the end of the chain until the commit, so that entries stand in commit order. */
    public void keep(@Observes Recorded event) {
        AuditEntry entry = lockHead().next(clock.instant(), event);
        entities.persist(entry);
        entities.createNativeQuery("update audit_head set sequence = ?1, hash = ?2")
                .setParameter(1, entry.sequence())
                .setParameter(2, entry.hash())
                .executeUpdate();
    }

    private AuditLink lockHead() {
        Object[] row =
                (Object[])
                        entities.createNativeQuery(
                                        "select sequence, hash from audit_head for update")
                                .getSingleResult();
        return new AuditLink((Long) row[0], (String) row[1]);
    }
}
