package org.duta.model.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.duta.model.kernel.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an entry that its hash covers, the hash before it included, so that no entry can be
 * changed, removed or moved without breaking the chain.
 *
 * @param details a canonical JSON object (RFC 8785) whose values are strings
 */
public record AuditFields(
        long sequence,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable String fromState,
        @Nullable String toState,
        String details,
        String previousHash) {

    /** SHA-256, in lower-case hex, of the canonical JSON (RFC 8785) of the fields as strings. */
    public String hash() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("sequence", Long.toString(sequence));
        fields.put("at", at.toString());
        fields.put("actor", actor);
        fields.put("act", act);
        fields.put("subject", subject);
        fields.put("from", fromState);
        fields.put("to", toState);
        fields.put("details", details);
        fields.put("previous", previousHash);
        return CanonicalJson.sha256(CanonicalJson.of(fields));
    }
}
