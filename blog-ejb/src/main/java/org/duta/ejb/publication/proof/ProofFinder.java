package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.publication.proof.Origin.Later;

/**
 * Looks up what was signed; each search touches a bounded number of rows, however many there are.
 */
@Stateless
public class ProofFinder {

    /** A fingerprint that more editions have than this is a set phrase, and the newest will do. */
    static final int LIKE_EACH = 100;

    /** A line for each fingerprint ?1 of each edition that has it, ?2 at most of each. */
    static final String VOTES =
            "select l.proof_id from unnest(string_to_array(?1, ',')::int[]) f cross join lateral"
                    + " (select proof_id from edition_fingerprint where fingerprint = f order by"
                    + " proof_id desc limit ?2) l";

    @PersistenceContext EntityManager entities;

    /** The proof of a post's edition. */
    public Optional<ProofRow> find(UUID postId, int edition) {
        return rows(
                        query(" where e.post_id = ?1 and e.edition = ?2")
                                .setParameter(1, postId)
                                .setParameter(2, edition))
                .stream()
                .findFirst();
    }

    /** The edition that can be copied as exactly these words: a live one, else the newest. */
    public Optional<ProofRow> ofText(UUID key) {
        return rows(
                        query(
                                        " join edition_text t on t.proof_id = e.id where t.text_key"
                                                + " = ?1 order by 9 desc, p.withdrawn_at is null"
                                                + " desc, e.published_at desc, e.id desc limit 1")
                                .setParameter(1, key))
                .stream()
                .findFirst();
    }

    /** The editions that share most with a text, the likeliest first. */
    public List<ProofRow> like(Set<Integer> fingerprints, int limit) {
        return rows(
                query(
                                " join (select c.proof_id, count(*) as votes from ("
                                        + VOTES
                                        + ") c group by c.proof_id order by votes desc, c.proof_id"
                                        + " desc limit ?3) v on v.proof_id = e.id order by v.votes"
                                        + " desc, 9 desc, e.id desc")
                        .setParameter(1, joined(fingerprints))
                        .setParameter(2, LIKE_EACH)
                        .setParameter(3, limit));
    }

    /** The editions that came after one, oldest first, with their public notes. */
    @SuppressWarnings("unchecked")
    public List<Later> later(UUID postId, int edition) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select distinct on (j.edition) j.edition, j.at, j.note from"
                                        + " journal_entry j where j.post_id = ?1 and j.edition > ?2"
                                        + " and j.op <> 'WITHDRAWN' order by j.edition, j.sequence")
                        .setParameter(1, postId)
                        .setParameter(2, edition)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Later(
                                        (Integer) row[0],
                                        ((java.sql.Timestamp) row[1]).toInstant(),
                                        (String) row[2]))
                .toList();
    }

    private Query query(String rest) {
        return entities.createNativeQuery(
                "select " + ProofRow.COLUMNS + " from " + ProofRow.TABLES + rest);
    }

    @SuppressWarnings("unchecked")
    private static List<ProofRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(ProofRow::of).toList();
    }

    static String joined(Set<Integer> fingerprints) {
        return fingerprints.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
