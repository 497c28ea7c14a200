package org.duta.ejb.audit;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.duta.model.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Reads the trail. */
@Stateless
public class AuditFinder {

    @PersistenceContext EntityManager entities;

    /** One line of the trail, as it is shown. */
    public record AuditLine(
            long sequence,
            Instant at,
            String actor,
            String act,
            String subject,
            @Nullable String fromState,
            @Nullable String toState,
            String details,
            String hash) {}

    /** Everything that was done to a subject, oldest first. */
    public List<AuditLine> of(String subject) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.subject = :subject order by e.sequence",
                        AuditEntry.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(AuditFinder::line)
                .toList();
    }

    private static AuditLine line(AuditEntry entry) {
        return new AuditLine(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.subject(),
                entry.fromState(),
                entry.toState(),
                entry.details(),
                entry.hash());
    }
}
