package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.jspecify.annotations.Nullable;

/** Reads the change journal. */
@Stateless
public class JournalFinder {

    @PersistenceContext EntityManager entities;
    @Inject ReplacementFinder replacements;

    /**
     * One line of the journal.
     *
     * @param replacement the post that was named when this one was withdrawn
     * @param renewals the head's when the line was read: with the number, what the post is known by
     */
    public record JournalLine(
            long sequence,
            JournalOp op,
            UUID postId,
            int edition,
            Instant at,
            @Nullable String note,
            @Nullable Replacement replacement,
            long renewals) {}

    public JournalHead head() {
        Object[] row =
                (Object[])
                        entities.createNativeQuery(
                                        "select j.sequence, r.count, greatest(j.at, r.at)"
                                                + " from journal_head j, renewal r")
                                .getSingleResult();
        return new JournalHead((Long) row[0], (Long) row[1], ((Timestamp) row[2]).toInstant());
    }

    /** When the first entry was made; before there is one, when the journal was. */
    public Instant begun() {
        return ((Timestamp)
                        entities.createNativeQuery(
                                        "select coalesce((select at from journal_entry where sequence"
                                                + " = 1), (select at from journal_head))")
                                .getSingleResult())
                .toInstant();
    }

    /** The entries with numbers above {@code after}, in order, {@code limit} at most. */
    public List<JournalLine> after(long after, int limit) {
        long renewals = head().renewals();
        List<JournalEntry> entries = entries(after, limit);
        Map<UUID, Replacement> named =
                replacements.all(
                        entries.stream()
                                .map(JournalEntry::replacementId)
                                .filter(Objects::nonNull)
                                .toList());
        return entries.stream().map(entry -> line(entry, named, renewals)).toList();
    }

    private List<JournalEntry> entries(long after, int limit) {
        return entities.createQuery(
                        "select e from JournalEntry e where e.sequence > :after"
                                + " order by e.sequence",
                        JournalEntry.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static JournalLine line(
            JournalEntry entry, Map<UUID, Replacement> named, long renewals) {
        return new JournalLine(
                entry.sequence(),
                entry.op(),
                entry.postId(),
                entry.edition(),
                entry.at(),
                entry.note(),
                named.get(entry.replacementId()),
                renewals);
    }
}
