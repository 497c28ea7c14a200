package org.duta.web.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of an answer that somebody asks for. Of several parts at once none is given: whoever
 * asks for them gets all of it, as they may (RFC 9110, section 14.2).
 *
 * @param from bytes before it
 * @param length of the part; 0 if nothing of what was asked for is there
 * @param whole bytes of all of it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public record ByteRange(long from, long length, long whole) {

    /** Longer numbers than these are as good as the largest. */
    private static final int DIGITS = 18;

    private static final Pattern ONE =
            Pattern.compile("(?i:bytes)=[ \\t]*([0-9]*)-([0-9]*)[ \\t]*");

    /**
     * @param range the header, or null if it wasn't sent
     * @param ifRange the header, or null if it wasn't sent
     * @param entityTag of what would be answered now
     * @return nothing if all of it is to be given
     */
    public static Optional<ByteRange> of(
            @Nullable String range, @Nullable String ifRange, String entityTag, long whole) {
        if (range == null || ifRange != null && !isStill(ifRange, entityTag)) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(range.strip());
        return one.matches() ? of(one.group(1), one.group(2), whole) : Optional.empty();
    }

    /** Only a strong tag is the same in every byte (section 13.1.5). */
    private static boolean isStill(String ifRange, String entityTag) {
        return !entityTag.startsWith("W/") && ifRange.strip().equals(entityTag);
    }

    private static Optional<ByteRange> of(String first, String last, long whole) {
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(number(last), whole));
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(
                from >= whole
                        ? new ByteRange(0, 0, whole)
                        : new ByteRange(from, Math.min(to, whole - 1) - from + 1, whole));
    }

    private static ByteRange end(long bytes, long whole) {
        long length = Math.min(bytes, whole);
        return new ByteRange(length == 0 ? 0 : whole - length, length, whole);
    }

    private static long number(String digits) {
        return digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** Whether there is something of it. */
    public boolean isSatisfiable() {
        return length > 0;
    }

    /** The value of {@code Content-Range}. */
    public String contentRange() {
        return isSatisfiable()
                ? "bytes " + from + "-" + (from + length - 1) + "/" + whole
                : "bytes */" + whole;
    }
}
