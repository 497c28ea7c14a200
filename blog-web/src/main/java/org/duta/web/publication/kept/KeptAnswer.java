package org.duta.web.publication.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out.
 *
 * @param step what it is true of
 * @param headers all but its validators, its length and its encoding
 * @param validators null where it has none
 * @param digest SHA-256 of the body
 * @param gzip the body compressed; null where that isn't worth it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record KeptAnswer(
        Step step,
        int status,
        List<Header> headers,
        @Nullable Validators validators,
        byte[] digest,
        byte[] body,
        byte @Nullable [] gzip) {

    record Header(String name, String value) {}

    /**
     * What answers depend on.
     *
     * @param sequence the journal's number
     * @param day days since 1970-01-01 in UTC: lists change with it
     */
    record Step(long sequence, long day) {}

    private static final int OVERHEAD = 2_000;

    /** Bytes of memory, about. */
    int weight() {
        return OVERHEAD + body.length + (gzip == null ? 0 : gzip.length);
    }

    boolean hasBody(byte[] ofDigest) {
        return Arrays.equals(digest, ofDigest);
    }

    void writeHeaders(HttpServletResponse response) {
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
    }

    void writeBody(HttpServletResponse response, boolean compressed, boolean withBytes)
            throws IOException {
        byte[] bytes = body;
        if (compressed && gzip != null) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = gzip;
        }
        response.setStatus(status);
        response.setContentLength(bytes.length);
        if (withBytes) {
            response.getOutputStream().write(bytes);
        }
    }
}
