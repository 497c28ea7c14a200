package org.duta.ejb.publication.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.publication.proof.Signature;

/**
 * What was signed of an edition.
 *
 * @param live whether readers see this very edition now
 */
public record ProofRow(
        UUID postId,
        int edition,
        UUID revisionId,
        String contentHash,
        Instant publishedAt,
        Signature signature,
        boolean live) {

    /** Whether the statement that was signed is about this edition with this hash. */
    public boolean saysSo() {
        try (JsonReader reader = Json.createReader(new StringReader(signature.statement()))) {
            JsonObject statement = reader.readObject();
            return statement.getString("id").equals(postId.toString())
                    && statement.getInt("edition") == edition
                    && statement.getString("contentHash").equals(contentHash)
                    && statement.getString("key").equals(signature.key());
        }
    }

    static final String COLUMNS =
            "e.post_id, e.edition, e.revision_id, e.content_hash, e.published_at, e.signing_key,"
                    + " e.signature, e.statement, p.withdrawn_at is null and p.edition = e.edition";

    /** From, with {@link #COLUMNS}: every edition beside its post as readers see it. */
    static final String TABLES = "edition_proof e join publication p on p.post_id = e.post_id";

    static ProofRow of(Object[] row) {
        return new ProofRow(
                (UUID) row[0],
                (Integer) row[1],
                (UUID) row[2],
                (String) row[3],
                ((Timestamp) row[4]).toInstant(),
                new Signature((String) row[5], (String) row[6], (String) row[7]),
                (Boolean) row[8]);
    }
}
