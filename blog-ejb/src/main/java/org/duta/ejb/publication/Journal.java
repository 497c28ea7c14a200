package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.jspecify.annotations.Nullable;

/**
 * The change journal's writing end. The row of the head is locked from the moment when a number is
 * taken until the commit: numbers are given in commit order, and a number whose transaction is
 * undone is taken by the next one, so there is never a hole that later fills.
 */
@Stateless
public class Journal {

    /** PostgreSQL's channel on which every commit to the journal is told. */
    static final String CHANNEL = "duta_journal";

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject JournalIntents intents;
    @Inject JournalWatch watch;

    /** Appends an entry at this second. All that publishes waits here for its turn. */
    public JournalEntry append(JournalOp op, UUID postId, int edition, @Nullable String note) {
        UUID intent = intents.announce();
        watch.awaitNoLease();
        Head head = lockHead();
        long sequence = head.sequence() + 1;
        Instant now = notBefore(head.at());
        JournalEntry entry = new JournalEntry(sequence, op, postId, edition, now, note);
        entities.persist(entry);
        entities.createNativeQuery("update journal_head set sequence = ?1, at = ?2")
                .setParameter(1, sequence)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        entities.createNativeQuery("select pg_notify(?1, '')")
                .setParameter(1, CHANNEL)
                .getSingleResult();
        intents.fulfil(intent);
        return entry;
    }

    /** The order of the numbers is the order of the times too, even if a clock is put back. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(last) ? last : now;
    }

    private record Head(long sequence, Instant at) {}

    private Head lockHead() {
        Object[] row =
                (Object[])
                        entities.createNativeQuery(
                                        "select sequence, at from journal_head for update")
                                .getSingleResult();
        return new Head((Long) row[0], ((Timestamp) row[1]).toInstant());
    }
}
