package org.duta.model.media;

import java.util.UUID;

/**
 * What there is to read of a document that is ready.
 *
 * @param sha256 of the file that is given out, in lower-case hex
 * @param bytes of that
 */
public record PublicDocument(UUID id, String sha256, long bytes, int pages) {

    /** Where one is, from the root of the site. */
    public static String path(UUID id) {
        return MediaAddress.of(id) + "/document.pdf";
    }

    /** Where it is, from the root of the site. */
    public String path() {
        return path(id);
    }
}
