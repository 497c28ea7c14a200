package org.duta.model.publication.proof;

import java.time.Instant;
import org.duta.model.kernel.signing.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as everybody may know it.
 *
 * @param id its thumbprint (RFC 7638)
 * @param x the public key's 32 bytes in base64url
 * @param retiredAt since when it signs nothing more; what it signed before stands
 * @param revokedAt since when its signatures may be somebody else's
 * @param revocationReason why, as the ministry says it in public
 */
public record KeyCard(
        String id,
        String x,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {

    /** {@code active}, {@code retired} or {@code revoked}. */
    public String state() {
        if (revokedAt != null) {
            return "revoked";
        }
        return retiredAt == null ? "active" : "retired";
    }

    /** Whether the key made this signature, and the statement in it names the key. */
    public boolean made(Signature signature) {
        return signature.key().equals(id)
                && Ed25519.verifies(x, signature.statement(), signature.value());
    }
}
