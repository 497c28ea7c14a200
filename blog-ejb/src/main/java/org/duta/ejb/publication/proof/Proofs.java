package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.post.Revision;
import org.duta.model.publication.proof.PublishedForms;
import org.duta.model.publication.proof.Signature;

/** Keeps what was signed of every edition, and what copies of it are known by. */
@Stateless
public class Proofs {

    @PersistenceContext EntityManager entities;

    /** The proof of an edition; one that was there before is replaced. */
    public void keep(
            Revision revision, Instant publishedAt, Signature signature, PublishedForms forms) {
        entities.createNativeQuery(
                        "insert into edition_proof (post_id, edition, revision_id, content_hash,"
                                + " published_at, statement, signing_key, signature)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                + " on conflict (post_id, edition) do update set"
                                + " statement = excluded.statement,"
                                + " signing_key = excluded.signing_key,"
                                + " signature = excluded.signature")
                .setParameter(1, revision.postId())
                .setParameter(2, revision.editionNumber())
                .setParameter(3, revision.id())
                .setParameter(4, revision.hash())
                .setParameter(5, Timestamp.from(publishedAt))
                .setParameter(6, signature.statement())
                .setParameter(7, signature.key())
                .setParameter(8, signature.value())
                .executeUpdate();
        int proof = idOf(revision.postId(), revision.editionNumber());
        add("edition_text (text_key", "uuid", forms.keys(), proof);
        add("edition_fingerprint (fingerprint", "integer", forms.fingerprints(), proof);
    }

    /** Shows a signature with the edition that readers see, unless they see another one now. */
    public void show(UUID postId, int edition, Signature signature) {
        entities.createNativeQuery(
                        "update publication set signing_key = ?3, signature = ?4, statement = ?5"
                                + " where post_id = ?1 and edition = ?2")
                .setParameter(1, postId)
                .setParameter(2, edition)
                .setParameter(3, signature.key())
                .setParameter(4, signature.value())
                .setParameter(5, signature.statement())
                .executeUpdate();
    }

    private int idOf(UUID postId, int edition) {
        return (Integer)
                entities.createNativeQuery(
                                "select id from edition_proof where post_id = ?1 and edition = ?2")
                        .setParameter(1, postId)
                        .setParameter(2, edition)
                        .getSingleResult();
    }

    /**
     * @param table its name and, after a parenthesis, the column of the values
     */
    private void add(String table, String type, Collection<?> values, int proof) {
        entities.createNativeQuery(
                        "insert into "
                                + table
                                + ", proof_id) select unnest(string_to_array(?1, ',')::"
                                + type
                                + "[]), ?2 on conflict do nothing")
                .setParameter(
                        1, values.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(2, proof)
                .executeUpdate();
    }
}
