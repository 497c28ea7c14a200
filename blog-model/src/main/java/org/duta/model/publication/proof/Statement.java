package org.duta.model.publication.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.CanonicalJson;

/**
 * What the ministry says with a signature: this content was published at this address, as this
 * edition of this post, from this moment on. The hash alone would say that the ministry knows a
 * text; the rest keeps somebody from passing an old edition off as a new one, or one post's text
 * under another one's address. {@code docs/proof.md} shows how anybody can check it.
 *
 * @param url absolute, as it was when the edition was signed
 * @param contentHash see {@code docs/content-hash.md}
 * @param publishedAt when this edition went live; told in whole seconds
 * @param key the id of the key that signs
 */
public record Statement(
        UUID id, int edition, String url, String contentHash, Instant publishedAt, String key) {

    /** Keeps a signature from meaning anything but this, should the key ever sign other things. */
    static final String TYPE = "urn:duta:statement:1";

    /** The canonical JSON (RFC 8785), whose UTF-8 bytes are signed. */
    public String canonical() {
        return CanonicalJson.of(
                Map.of(
                        "contentHash", contentHash,
                        "edition", edition,
                        "id", id.toString(),
                        "key", key,
                        "publishedAt", publishedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                        "type", TYPE,
                        "url", url));
    }
}
