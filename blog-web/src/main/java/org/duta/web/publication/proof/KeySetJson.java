package org.duta.web.publication.proof;

import static org.duta.web.kernel.JsonShapes.objects;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.duta.model.publication.proof.KeyCard;

/**
 * The public keys as a JWK set (RFC 7517) of Ed25519 keys (RFC 8037). Their validity is told with
 * the members of OpenID Federation 1.0 (section 8.7, historical keys), in whole seconds.
 */
final class KeySetJson {

    private KeySetJson() {}

    static JsonObjectBuilder of(List<KeyCard> keys) {
        return Json.createObjectBuilder().add("keys", objects(keys, KeySetJson::key));
    }

    private static JsonObjectBuilder key(KeyCard key) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("kty", "OKP")
                        .add("crv", "Ed25519")
                        .add("alg", "EdDSA")
                        .add("use", "sig")
                        .add("kid", key.id())
                        .add("x", key.x())
                        .add("iat", key.madeAt().getEpochSecond())
                        .add("nbf", key.madeAt().getEpochSecond());
        Instant retired = key.retiredAt();
        if (retired != null) {
            json.add("exp", retired.getEpochSecond());
        }
        Instant revoked = key.revokedAt();
        String reason = key.revocationReason();
        if (revoked != null && reason != null) {
            json.add(
                    "revoked",
                    Json.createObjectBuilder()
                            .add("revoked_at", revoked.getEpochSecond())
                            .add("reason", reason));
        }
        return json;
    }
}
