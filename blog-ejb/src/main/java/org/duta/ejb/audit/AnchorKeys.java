package org.duta.ejb.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import org.duta.ejb.kernel.signing.KeyFolder;
import org.duta.model.kernel.signing.Ed25519;

/** The key of this node that signs anchors: in a file, never in the database. */
@ApplicationScoped
public class AnchorKeys {

    private static final Logger LOG = System.getLogger(AnchorKeys.class.getName());

    @Inject AuditSettings settings;

    /** What this node signs anchors with now. */
    public record Signer(String id, PrivateKey key) {}

    /** The only key of the folder, or the first of several; a new one where there is none. */
    public Signer signer() {
        KeyFolder folder = new KeyFolder(settings.keysFolder());
        List<String> ids = folder.ids();
        return ids.isEmpty()
                ? make(folder)
                : new Signer(ids.get(0), folder.find(ids.get(0)).orElseThrow());
    }

    /** The public half is laid down first: a private key that nobody can check is of no use. */
    private Signer make(KeyFolder folder) {
        KeyPair pair = Ed25519.newPair();
        String x = Ed25519.x(pair.getPublic());
        String id = Ed25519.id(x);
        new AnchorFolder(settings.anchorsFolder()).publish(id, x);
        folder.keep(id, pair.getPrivate());
        LOG.log(
                Level.INFO,
                "The audit trail''s anchors are signed with a new key, {0}: keep a copy of its"
                        + " public half, {0}.pub.pem in {1}, elsewhere",
                id,
                settings.anchorsFolder());
        return new Signer(id, pair.getPrivate());
    }
}
