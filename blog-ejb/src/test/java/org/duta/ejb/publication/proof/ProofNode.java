package org.duta.ejb.publication.proof;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.Publications;
import org.duta.ejb.publication.RenewalsFixture;
import org.duta.ejb.publication.ShowingFixture;
import org.duta.ejb.publication.proof.UnsignedFinder.Unsigned;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Revision;
import org.duta.model.publication.Publication;

/** A node as it signs, wired by hand. */
final class ProofNode {

    private final TestDatabase database;
    private final PrivateKeys privateKeys = new PrivateKeys();

    /**
     * @param folder of its private keys
     */
    ProofNode(TestDatabase database, Path folder) {
        this.database = database;
        this.privateKeys.settings =
                new ProofSettings() {
                    @Override
                    public Path keysFolder() {
                        return folder;
                    }
                };
    }

    /** What happens in the transaction that publishes. */
    void published(EntityManager entities, Publication shown, Revision revision) {
        SignWhenPublished reaction = new SignWhenPublished();
        reaction.publications = publications(entities);
        reaction.revisions = revisions(entities);
        reaction.signEdition = signEdition(entities);
        reaction.sign(
                PostPublished.by("tester", shown.postId(), shown.edition(), revision.hash(), 1));
    }

    SigningKeys keys(EntityManager entities) {
        SigningKeys keys = new SigningKeys();
        keys.entities = entities;
        keys.privateKeys = privateKeys;
        keys.clock = Clock.systemUTC();
        keys.events = nobodyListens();
        return keys;
    }

    /** What happens after the server has started. */
    int signOlder() {
        SignOlderEditions older = new SignOlderEditions();
        older.unsigned =
                new UnsignedFinder() {
                    @Override
                    public List<Unsigned> below(long sequence, int limit) {
                        return database.inTransaction(
                                entities -> unsigned(entities).below(sequence, limit));
                    }
                };
        older.batch =
                new SignBatch() {
                    @Override
                    public int sign(List<Unsigned> editions) {
                        return database.inTransaction(entities -> batch(entities).sign(editions));
                    }
                };
        return older.signAll();
    }

    private SignBatch batch(EntityManager entities) {
        SignBatch batch = new SignBatch();
        batch.entities = entities;
        batch.unsigned = unsigned(entities);
        batch.revisions = revisions(entities);
        batch.publications = publications(entities);
        batch.signEdition = signEdition(entities);
        batch.proofs = proofs(entities);
        batch.renewals = RenewalsFixture.in(entities);
        return batch;
    }

    private SignEdition signEdition(EntityManager entities) {
        SignEdition signEdition = new SignEdition();
        signEdition.keys = keys(entities);
        signEdition.proofs = proofs(entities);
        signEdition.rendering = ShowingFixture.rendering(entities);
        signEdition.address =
                new PublicAddress() {
                    @Override
                    public String base() {
                        return "https://duta.example";
                    }
                };
        return signEdition;
    }

    private static UnsignedFinder unsigned(EntityManager entities) {
        UnsignedFinder unsigned = new UnsignedFinder();
        unsigned.entities = entities;
        return unsigned;
    }

    private static Proofs proofs(EntityManager entities) {
        Proofs proofs = new Proofs();
        proofs.entities = entities;
        return proofs;
    }

    static ProofFinder finder(EntityManager entities) {
        ProofFinder finder = new ProofFinder();
        finder.entities = entities;
        return finder;
    }

    private static Publications publications(EntityManager entities) {
        return new Publications() {
            @Override
            public Publication get(UUID postId) {
                return entities.find(Publication.class, postId);
            }
        };
    }

    private static Revisions revisions(EntityManager entities) {
        return new Revisions() {
            @Override
            public Revision get(UUID id) {
                return entities.find(Revision.class, id);
            }

            @Override
            public Revision latestUpTo(UUID postId, int edition) {
                return entities.createQuery(
                                "select r from Revision r where r.postId = :post"
                                        + " and r.editionNumber = :edition",
                                Revision.class)
                        .setParameter("post", postId)
                        .setParameter("edition", edition)
                        .getSingleResult();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Event<Recorded> nobodyListens() {
        return (Event<Recorded>)
                Proxy.newProxyInstance(
                        ProofNode.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (event, method, arguments) -> null);
    }
}
