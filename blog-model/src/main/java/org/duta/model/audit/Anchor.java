package org.duta.model.audit;

import java.security.PrivateKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.signing.Ed25519;

/**
 * A signed line off the database that says what the trail's end was at some time. Lines hang on
 * each other as entries do, so that none can be taken out.
 *
 * @param number counts 1, 2, 3, …
 * @param at in whole seconds
 * @param head the newest entry then
 * @param previous the digest of the line before it; 64 zeros for the first
 * @param key the signing key's thumbprint (RFC 7638)
 * @param signature Ed25519 (RFC 8032) over {@link #statement}, in base64url
 */
public record Anchor(
        long number, Instant at, AuditLink head, String previous, String key, String signature) {

    /** What the first line of a file hangs on. */
    static final String START = "0".repeat(64);

    private static final Pattern LINE =
            Pattern.compile(
                    "\\{\"anchor\":\"([1-9]\\d{0,17})\",\"at\":\"([0-9T:Z-]{20})\","
                            + "\"hash\":\"([0-9a-f]{64})\",\"key\":\"([\\w-]{43})\","
                            + "\"previous\":\"([0-9a-f]{64})\",\"sequence\":\"([1-9]\\d{0,17})\","
                            + "\"signature\":\"([\\w-]{86})\"}");

    /** The first line of a file. */
    public static Anchor first(AuditLink head, Instant at, String key, PrivateKey privateKey) {
        return signed(1, at, head, START, key, privateKey);
    }

    /** The line that follows this one. */
    public Anchor next(AuditLink newHead, Instant now, String newKey, PrivateKey privateKey) {
        return signed(number + 1, now, newHead, digest(), newKey, privateKey);
    }

    private static Anchor signed(
            long number,
            Instant at,
            AuditLink head,
            String previous,
            String key,
            PrivateKey privateKey) {
        Anchor unsigned = new Anchor(number, at, head, previous, key, "");
        String signature = Ed25519.sign(privateKey, unsigned.statement());
        return new Anchor(number, at, head, previous, key, signature);
    }

    /**
     * Reads a line, which must be what {@link #line} wrote, byte for byte.
     *
     * @throws IllegalArgumentException if it isn't
     */
    public static Anchor parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an anchor");
        }
        try {
            return new Anchor(
                    Long.parseLong(parts.group(1)),
                    Instant.parse(parts.group(2)),
                    new AuditLink(Long.parseLong(parts.group(6)), parts.group(3)),
                    parts.group(5),
                    parts.group(4),
                    parts.group(7));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time", e);
        }
    }

    /** What is signed: canonical JSON (RFC 8785) of all members but the signature. */
    public String statement() {
        return CanonicalJson.of(members());
    }

    /** What stands in the file, without the line's end. */
    public String line() {
        Map<String, String> all = members();
        all.put("signature", signature);
        return CanonicalJson.of(all);
    }

    /** The SHA-256 of the line, in lower-case hex. */
    public String digest() {
        return CanonicalJson.sha256(line());
    }

    /** How the trail itself remembers that the line was written. */
    public Map<String, String> details() {
        return Map.of("anchor", Long.toString(number), "key", key, "line", digest());
    }

    boolean follows(String before, long count) {
        return number == count && previous.equals(before);
    }

    private Map<String, String> members() {
        Map<String, String> members = new TreeMap<>();
        members.put("anchor", Long.toString(number));
        members.put("at", at.toString());
        members.put("hash", head.hash());
        members.put("key", key);
        members.put("previous", previous);
        members.put("sequence", Long.toString(head.sequence()));
        return members;
    }
}
