package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Tells every node that something is about to be published, so that by the time of the commit none
 * of them answers from memory alone ({@code docs/decisions/0012}).
 */
@Stateless
public class JournalIntents {

    @PersistenceContext EntityManager entities;

    /** Announces a publication, at once and whatever becomes of it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public UUID announce() {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into journal_intent (id) values (?1)")
                .setParameter(1, id)
                .executeUpdate();
        return id;
    }

    /** Ends an announcement with the publication's own commit. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void fulfil(UUID id) {
        expectOne(end(id));
    }

    /** Keeps an announcement for what will follow this transaction's publications. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void renew(UUID id) {
        expectOne(
                entities.createNativeQuery(
                                "update journal_intent set at = clock_timestamp() where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }

    /** Ends an announcement, if it hasn't lapsed. */
    public int end(UUID id) {
        return entities.createNativeQuery("delete from journal_intent where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static void expectOne(int announcements) {
        if (announcements != 1) {
            throw new IllegalStateException("The announcement of a publication has lapsed");
        }
    }
}
