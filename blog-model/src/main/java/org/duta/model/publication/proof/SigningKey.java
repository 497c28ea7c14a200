package org.duta.model.publication.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.signing.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that editions are signed with. A retired key signs nothing more, and
 * what it signed stands; a revoked one may have been in other hands, so what it signed is signed
 * anew. Neither is ever removed.
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {

    @Id private String id;

    /** The JWK's {@code x}. */
    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    /**
     * @param x the public key's bytes in base64url
     */
    public SigningKey(String x, Instant madeAt) {
        this.id = Ed25519.id(x);
        this.publicKey = x;
        this.madeAt = madeAt;
    }

    /**
     * @throws Conflict if it is retired or revoked already
     */
    public void retire(Instant at) {
        if (!isActive()) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("key-not-active"));
        }
        retiredAt = at;
    }

    /**
     * @param since when it got, or may have got, into other hands
     * @param reason told in public
     * @throws Conflict if it is revoked already
     */
    public void revoke(Instant since, String reason) {
        if (revokedAt != null) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("key-revoked"));
        }
        revokedAt = since;
        revocationReason = reason;
    }

    /** Whether it may sign. */
    public boolean isActive() {
        return retiredAt == null && revokedAt == null;
    }

    public KeyCard card() {
        return new KeyCard(id, publicKey, madeAt, retiredAt, revokedAt, revocationReason);
    }

    public String id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey key && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
