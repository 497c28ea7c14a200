package org.duta.web.publication.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out, and is kept if it may be.
 *
 * @param step what it is true of
 * @param type the media type, if it has one
 * @param headers all others but its validators, its length and its encoding
 * @param validators null where it has none
 * @param digest SHA-256 of the body
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record KeptAnswer(
        Step step,
        int status,
        @Nullable String type,
        List<Header> headers,
        @Nullable Validators validators,
        byte[] digest,
        KeptBody body) {

    record Header(String name, String value) {}

    /**
     * What answers depend on.
     *
     * @param sequence the journal's number
     * @param renewals of what the journal doesn't tell of
     * @param day days since 1970-01-01 in UTC: lists change with it
     */
    record Step(long sequence, long renewals, long day) {

        /** Whether what is true of this one is true of another that was asked for before it. */
        boolean holdsFor(Step asked) {
            return sequence >= asked.sequence && renewals >= asked.renewals && day == asked.day;
        }
    }

    private static final int OVERHEAD = 2_000;
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    /** RFC 9111, section 5.2.2: what no cache, or none that is shared, may store. */
    private static final Pattern UNSHARED =
            Pattern.compile("\\b(no-store|private)\\b", Pattern.CASE_INSENSITIVE);

    /** Headers that are worked out anew. */
    private static final Set<String> OWN =
            Set.of("etag", "last-modified", "content-length", "content-type", "date");

    /** Headers that speak to whoever had the answer made, and to nobody else. */
    private static final Set<String> PERSONAL = Set.of("ratelimit", "ratelimit-policy");

    /**
     * Takes an answer that was made.
     *
     * @param at when the journal came to the step
     * @param before the answer of an earlier step: where the bytes are the same, so is their date
     */
    static KeptAnswer of(Captured response, Step step, Instant at, @Nullable KeptAnswer before) {
        byte[] body = response.body();
        byte[] digest = sha256(body);
        Validators old = before != null && before.hasBody(digest) ? before.validators() : null;
        return new KeptAnswer(
                step,
                response.getStatus(),
                response.getContentType(),
                headersOf(response),
                Validators.of(response, digest, old == null ? at : old.changed()),
                digest,
                new KeptBody(body, response.getContentType()));
    }

    private static List<Header> headersOf(HttpServletResponse response) {
        return headers(response, name -> !OWN.contains(name) && !PERSONAL.contains(name));
    }

    /** What is said to this client alone: it isn't kept. */
    static List<Header> personal(HttpServletResponse response) {
        return headers(response, PERSONAL::contains);
    }

    private static List<Header> headers(HttpServletResponse response, Predicate<String> wanted) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> wanted.test(name.toLowerCase(Locale.ROOT)))
                .flatMap(
                        name ->
                                response.getHeaders(name).stream()
                                        .map(value -> new Header(name, value)))
                .toList();
    }

    /** Whether it is for everybody who asks, and worth its room. */
    boolean isKeepable() {
        return (status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_GONE)
                && body.length() <= LONGEST_BODY
                && headers.stream().noneMatch(KeptAnswer::isForOne);
    }

    private static boolean isForOne(Header header) {
        return header.name().equalsIgnoreCase("Set-Cookie")
                || (header.name().equalsIgnoreCase("Cache-Control")
                        && UNSHARED.matcher(header.value()).find());
    }

    /** Bytes of memory, about. */
    int weight() {
        return OVERHEAD + body.weight();
    }

    boolean hasBody(byte[] ofDigest) {
        return Arrays.equals(digest, ofDigest);
    }

    void writeHeaders(HttpServletResponse response) {
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
    }

    void writeBody(HttpServletResponse response, boolean compressed, boolean withBytes)
            throws IOException {
        byte[] bytes = body.plain();
        if (compressed && body.isCompressible()) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = body.gzip();
        }
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (withBytes) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
