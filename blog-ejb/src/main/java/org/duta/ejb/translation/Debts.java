package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.publication.JournalOp;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what language versions owe to each other: at most one debt of each version for each line of
 * the journal.
 */
@Stateless
public class Debts {

    private static final int MOST_OWING = 200;

    @PersistenceContext EntityManager entities;

    /** Every other version of the group owes for a line of the journal about this one. */
    public void open(UUID causeId, long sequence) {
        query(
                        "insert into translation_debt (post_id, sequence) select p.id, ?2"
                                + " from post p join edition e"
                                + " on e.id = coalesce(p.working_edition, p.live_edition)"
                                + " where p.translation_group = (select translation_group from post"
                                + " where id = ?1) and p.id <> ?1 and e.state <> 'DISCARDED'"
                                + " on conflict do nothing",
                        causeId,
                        sequence)
                .executeUpdate();
    }

    /**
     * A draft has followed what it owes.
     *
     * @param causeId to this version; to all of them without it
     */
    public void declare(UUID postId, @Nullable UUID causeId, String handle, Instant now) {
        query(
                        "update translation_debt d set declared_by = ?3, declared_at = ?4"
                                + " from journal_entry j where j.sequence = d.sequence"
                                + " and d.post_id = ?1 and d.settled_at is null"
                                + " and d.declared_at is null"
                                + " and (cast(?2 as uuid) is null or j.post_id = cast(?2 as uuid))",
                        postId,
                        causeId == null ? null : causeId.toString(),
                        handle,
                        Timestamp.from(now))
                .executeUpdate();
    }

    /** The draft that had followed was given up. */
    public void undeclare(UUID postId) {
        query(
                        "update translation_debt set declared_by = null, declared_at = null"
                                + " where post_id = ?1 and settled_at is null",
                        postId)
                .executeUpdate();
    }

    /**
     * Readers see what was declared.
     *
     * @return how many debts are settled by it
     */
    public int settleDeclared(UUID postId, String handle, Instant now) {
        return query(
                        "update translation_debt set settled_by = ?2, settled_at = ?3"
                                + " where post_id = ?1 and settled_at is null"
                                + " and declared_at is not null",
                        postId,
                        handle,
                        Timestamp.from(now))
                .executeUpdate();
    }

    /**
     * The version was withdrawn, as others were before.
     *
     * @return how many debts are settled by it
     */
    public int settleWithdrawals(UUID postId, String handle, Instant now) {
        return query(
                        "update translation_debt d set settled_by = ?2, settled_at = ?3"
                                + " from journal_entry j where j.sequence = d.sequence"
                                + " and d.post_id = ?1 and d.settled_at is null"
                                + " and j.op = 'WITHDRAWN'",
                        postId,
                        handle,
                        Timestamp.from(now))
                .executeUpdate();
    }

    /** A version is there again: that it was withdrawn is nothing to follow any more. */
    public void forgetWithdrawal(UUID causeId, String handle, Instant now) {
        query(
                        "update translation_debt d set settled_by = ?2, settled_at = ?3"
                                + " from journal_entry j where j.sequence = d.sequence"
                                + " and j.post_id = ?1 and d.settled_at is null"
                                + " and j.op = 'WITHDRAWN'",
                        causeId,
                        handle,
                        Timestamp.from(now))
                .executeUpdate();
    }

    /** An editor has said that there is nothing to follow. */
    public void settleAll(UUID postId, String handle, Instant now, String note) {
        query(
                        "update translation_debt set settled_by = ?2, settled_at = ?3,"
                                + " settled_note = ?4 where post_id = ?1 and settled_at is null",
                        postId,
                        handle,
                        Timestamp.from(now),
                        note)
                .executeUpdate();
    }

    /**
     * @param seen the number of the latest debt that the actor saw, 0 for none
     * @throws Conflict if another one has come since
     */
    public void expectNoneAfter(UUID postId, long seen) {
        if (open(List.of(postId)).stream().anyMatch(debt -> debt.sequence() > seen)) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("source-changed"));
        }
    }

    /** What these versions owe, the latest first. */
    @SuppressWarnings("unchecked")
    public List<Debt> open(Collection<UUID> postIds) {
        List<Object[]> rows =
                query(
                                "select d.post_id, d.sequence, j.post_id, c.language, j.edition,"
                                        + " j.op, j.note, j.at, d.declared_at is not null"
                                        + " from translation_debt d join journal_entry j"
                                        + " on j.sequence = d.sequence join post c on c.id = j.post_id"
                                        + " where d.settled_at is null"
                                        + " and d.post_id = any(cast(?1 as uuid[]))"
                                        + " order by d.sequence desc",
                                postIds.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .getResultList();
        return rows.stream().map(Debts::debt).toList();
    }

    /** The versions of these missions that owe anything, whoever owes the latest first. */
    @SuppressWarnings("unchecked")
    public List<UUID> owing(Collection<String> missions) {
        return query(
                        "select p.id from translation_debt d join post p on p.id = d.post_id"
                                + " join edition e"
                                + " on e.id = coalesce(p.working_edition, p.live_edition)"
                                + " where d.settled_at is null and e.state <> 'DISCARDED'"
                                + " and array[p.mission] || e.contributors"
                                + " && string_to_array(?1, ',') group by p.id"
                                + " order by max(d.sequence) desc limit "
                                + MOST_OWING,
                        String.join(",", missions))
                .getResultList();
    }

    private Query query(String sql, @Nullable Object... parameters) {
        entities.flush();
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Debt debt(Object[] row) {
        return new Debt(
                (UUID) row[0],
                (Long) row[1],
                (UUID) row[2],
                new LanguageTag((String) row[3]),
                (Integer) row[4],
                JournalOp.valueOf((String) row[5]),
                (String) row[6],
                ((Timestamp) row[7]).toInstant(),
                (Boolean) row[8]);
    }
}
