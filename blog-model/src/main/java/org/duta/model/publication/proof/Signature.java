package org.duta.model.publication.proof;

/**
 * A signature as it is published.
 *
 * @param key the id of the key that made it
 * @param value the 64 bytes of Ed25519 (RFC 8032) in base64url without padding
 * @param statement what was signed, to the byte: see {@link Statement}
 */
public record Signature(String key, String value, String statement) {

    /** The algorithm's name in JOSE (RFC 8037, section 3.1). */
    public static final String ALGORITHM = "EdDSA";
}
