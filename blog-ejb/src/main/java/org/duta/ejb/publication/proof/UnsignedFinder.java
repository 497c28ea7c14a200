package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds editions that were once live and have no signature that is worth something. */
@Stateless
public class UnsignedFinder {

    @PersistenceContext EntityManager entities;

    /**
     * @param sequence the journal's number by which it went live, or was restored
     * @param publishedAt when it went live first
     */
    public record Unsigned(long sequence, UUID postId, int edition, Instant publishedAt) {}

    /** The newest ones below a number of the journal. */
    @SuppressWarnings("unchecked")
    public List<Unsigned> below(long sequence, int limit) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select j.sequence, j.post_id, j.edition, (select min(f.at) from"
                                        + " journal_entry f where f.post_id = j.post_id and"
                                        + " f.edition = j.edition and f.op <> 'WITHDRAWN')"
                                        + " from journal_entry j where j.sequence < ?1 and"
                                        + " j.op <> 'WITHDRAWN' and not exists (select 1 from"
                                        + " edition_proof e join signing_key k on k.id ="
                                        + " e.signing_key where e.post_id = j.post_id and"
                                        + " e.edition = j.edition and k.revoked_at is null)"
                                        + " order by j.sequence desc limit ?2")
                        .setParameter(1, sequence)
                        .setParameter(2, limit)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Unsigned(
                                        (Long) row[0],
                                        (UUID) row[1],
                                        (Integer) row[2],
                                        ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Whether an edition still has no good signature: another node may have been here. */
    public boolean isUnsigned(UUID postId, int edition) {
        return entities.createNativeQuery(
                        "select 1 from edition_proof e join signing_key k on k.id = e.signing_key"
                                + " where e.post_id = ?1 and e.edition = ?2 and k.revoked_at is"
                                + " null")
                .setParameter(1, postId)
                .setParameter(2, edition)
                .getResultList()
                .isEmpty();
    }
}
