package org.duta.web.publication.proof;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.duta.model.publication.proof.Signature;
import org.jspecify.annotations.Nullable;

/** A signature as the portal API gives it; null for an edition that waits for its own. */
public final class SignatureJson {

    private SignatureJson() {}

    public static JsonValue of(@Nullable Signature signature) {
        return signature == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("alg", Signature.ALGORITHM)
                        .add("key", signature.key())
                        .add("value", signature.value())
                        .add("statement", signature.statement())
                        .build();
    }
}
