package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.Publications;
import org.duta.ejb.publication.Renewals;
import org.duta.ejb.publication.proof.UnsignedFinder.Unsigned;
import org.duta.model.post.Revision;
import org.duta.model.publication.proof.Signature;

/** Signs some editions that went live before they could be signed, in one transaction. */
@Stateless
public class SignBatch {

    /** The advisory lock by which nodes that start together take turns. */
    private static final long TURN = 0x64757461_0000001eL;

    @PersistenceContext EntityManager entities;
    @Inject UnsignedFinder unsigned;
    @Inject Revisions revisions;
    @Inject Publications publications;
    @Inject SignEdition signEdition;
    @Inject Proofs proofs;
    @Inject Renewals renewals;

    /** How many of them were signed: not those that somebody signed meanwhile. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sign(List<Unsigned> editions) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, TURN)
                .getSingleResult();
        int signed = 0;
        for (Unsigned edition : editions) {
            if (unsigned.isUnsigned(edition.postId(), edition.edition())) {
                sign(edition);
                signed++;
            }
        }
        if (signed > 0) {
            renewals.add();
        }
        return signed;
    }

    private void sign(Unsigned edition) {
        Revision revision = revisions.latestUpTo(edition.postId(), edition.edition());
        String path = publications.get(edition.postId()).path();
        Signature signature = signEdition.sign(revision, path, edition.publishedAt());
        proofs.show(edition.postId(), edition.edition(), signature);
    }
}
