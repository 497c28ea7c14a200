package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.kernel.signing.Ed25519;
import org.duta.model.publication.proof.KeyCard;
import org.duta.model.publication.proof.SigningKey;

/**
 * The keys of all nodes, by their public halves. Each node signs with the newest active key whose
 * private half it has, and makes itself one when it has none: a first start, a lost disk and a
 * rotation are the same thing.
 */
@Stateless
public class SigningKeys {

    @PersistenceContext EntityManager entities;
    @Inject PrivateKeys privateKeys;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /** What this node signs with now. */
    public record Signer(String id, PrivateKey key) {}

    /** Call it in the transaction that signs: what it reads may be retired a moment later. */
    public Signer signer() {
        return newestFirst().stream()
                .filter(SigningKey::isActive)
                .flatMap(key -> signer(key.id()).stream())
                .findFirst()
                .orElseGet(this::make);
    }

    /** Every key that ever was, the newest first. */
    public List<KeyCard> all() {
        return newestFirst().stream().map(SigningKey::card).toList();
    }

    public Optional<KeyCard> find(String id) {
        return Optional.ofNullable(entities.find(SigningKey.class, id)).map(SigningKey::card);
    }

    /**
     * @throws NotFound if there is no key of that id
     */
    public SigningKey lock(String id) {
        SigningKey key = entities.find(SigningKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (key == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("key-not-found"));
        }
        return key;
    }

    private Optional<Signer> signer(String id) {
        return privateKeys.find(id).map(key -> new Signer(id, key));
    }

    private Signer make() {
        KeyPair pair = Ed25519.newPair();
        SigningKey key =
                new SigningKey(
                        Ed25519.x(pair.getPublic()),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
        privateKeys.keep(key.id(), pair.getPrivate());
        entities.persist(key);
        entities.flush();
        events.fire(new KeyMade(key.id()));
        return new Signer(key.id(), pair.getPrivate());
    }

    private List<SigningKey> newestFirst() {
        return entities.createQuery(
                        "select k from SigningKey k order by k.madeAt desc, k.id", SigningKey.class)
                .getResultList();
    }
}
