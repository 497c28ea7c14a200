package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
    @Inject Schedules schedules;

    /**
     * Appends an entry at this second. All that publishes waits here for its turn, and until
     * everything that is due by now is live: the order of the numbers is that of the times.
     */
    public JournalEntry append(JournalOp op, UUID postId, int edition, @Nullable String note) {
        return write(op, postId, edition, note, takeTurn(postId));
    }

    /**
     * Waits for a turn as {@link #append} does, for several entries of this transaction.
     *
     * @param postId of one that needn't be waited for if it is due itself
     * @return what they are to tell as their time
     */
    public Instant takeTurn(UUID postId) {
        schedules.awaitNothingDue(postId);
        begin();
        return schedules.notAfterWhatIsDue(postId, clock.instant());
    }

    private void begin() {
        UUID announced = announce();
        lockHead();
        intents.fulfil(announced);
    }

    /**
     * Announces publications to every node, at once, and waits until none relies on what it
     * remembers.
     *
     * @return the announcement; it holds until {@link #end}, or until nothing was begun with it for
     *     half a minute
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID announce() {
        UUID announced = intents.announce();
        watch.awaitNoLease();
        return announced;
    }

    /**
     * Takes the head for this transaction, in order to {@link #write}.
     *
     * @throws IllegalStateException if the announcement has lapsed
     */
    public void begin(UUID announced) {
        lockHead();
        intents.renew(announced);
    }

    /** Ends an announcement after the last transaction that was begun with it. */
    public void end(UUID announced) {
        intents.end(announced);
    }

    /**
     * Writes an entry, with the head taken.
     *
     * @param at what it tells; the time of the entry before it, if that is later
     */
    public JournalEntry write(
            JournalOp op, UUID postId, int edition, @Nullable String note, Instant at) {
        Head head = lockHead();
        long sequence = head.sequence() + 1;
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Instant told = second.isBefore(head.at()) ? head.at() : second;
        JournalEntry entry = new JournalEntry(sequence, op, postId, edition, told, note);
        entities.persist(entry);
        entities.createNativeQuery(
                        "update journal_head set sequence = ?1, at = ?2,"
                                + " moved_at = greatest(moved_at, ?3)")
                .setParameter(1, sequence)
                .setParameter(2, Timestamp.from(told))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        entities.createNativeQuery("select pg_notify(?1, '')")
                .setParameter(1, CHANNEL)
                .getSingleResult();
        return entry;
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
