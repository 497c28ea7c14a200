package org.duta.model.kernel.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.duta.model.kernel.CanonicalJson;

/** Signing and verifying with Ed25519 (RFC 8032), by the Java platform's own provider. */
public final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int KEY_BYTES = 32;

    /** What stands before the key's bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    public static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key's 32 bytes in base64url: {@code x} of a JWK (RFC 8037, section 2). */
    public static String x(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return base64(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /** The key's thumbprint (RFC 7638; RFC 8037, appendix A.3), by which everybody names it. */
    public static String id(String x) {
        String members = CanonicalJson.of(Map.of("crv", NAME, "kty", "OKP", "x", x));
        return base64(HexFormat.of().parseHex(CanonicalJson.sha256(members)));
    }

    /** The signature of the text's UTF-8 bytes, in base64url. */
    public static String sign(PrivateKey key, String text) {
        try {
            java.security.Signature signing = java.security.Signature.getInstance(NAME);
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of ours can't sign", e);
        }
    }

    /**
     * Whether the key with this {@code x} signed the text; false as well for what is no key or no
     * signature at all.
     */
    public static boolean verifies(String x, String text, String signature) {
        try {
            java.security.Signature verifying = java.security.Signature.getInstance(NAME);
            verifying.initVerify(publicKey(x));
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String x) throws GeneralSecurityException {
        byte[] key = Base64.getUrlDecoder().decode(x);
        byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + key.length);
        System.arraycopy(key, 0, encoded, HEADER.length, key.length);
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
