package org.duta.ejb.publication.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duta.ejb.kernel.signing.KeyFolder;

/** The private keys of this node, each read once. They are nowhere else. */
@ApplicationScoped
public class PrivateKeys {

    @Inject ProofSettings settings;

    private final Map<String, PrivateKey> read = new ConcurrentHashMap<>();

    /** The private half of a key, if this node has it. */
    public Optional<PrivateKey> find(String id) {
        Optional<PrivateKey> known = Optional.ofNullable(read.get(id));
        return known.or(
                () -> {
                    Optional<PrivateKey> found = folder().find(id);
                    found.ifPresent(key -> read.put(id, key));
                    return found;
                });
    }

    /** Keeps a new key, whole or not at all. */
    public void keep(String id, PrivateKey key) {
        folder().keep(id, key);
        read.put(id, key);
    }

    private KeyFolder folder() {
        return new KeyFolder(settings.keysFolder());
    }
}
