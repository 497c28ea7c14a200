package org.duta.web.kernel;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cacheable answer is known by, and whether a client has it already (RFC 9110, section 13).
 * The tags are weak where every encoding of the same answer shares one.
 */
public final class Conditional {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private final String opaque;
    private final boolean weak;
    private final String cacheControl;
    private final @Nullable Instant changed;
    private final String entityTag;
    private final @Nullable String lastModified;

    private Conditional(
            String opaque,
            boolean weak,
            String cacheControl,
            @Nullable Instant changed,
            @Nullable Instant shown) {
        if (opaque.indexOf('"') >= 0) {
            throw new IllegalArgumentException("An entity tag can't hold a quote: " + opaque);
        }
        this.opaque = opaque;
        this.weak = weak;
        this.cacheControl = cacheControl;
        this.changed = changed;
        this.entityTag = (weak ? "W/" : "") + '"' + opaque + '"';
        this.lastModified = shown == null ? null : HttpDate.format(shown);
    }

    /**
     * An answer known by its tag alone.
     *
     * @param opaque the tag without quotes or {@code W/}; it must change whenever the answer does
     * @param cacheControl the value of the header, for example {@code public, max-age=60}
     */
    public static Conditional tagged(String opaque, String cacheControl) {
        return new Conditional(opaque, true, cacheControl, null, null);
    }

    /** The same, for an answer that is never compressed: such a tag may stand in If-Match. */
    public static Conditional stronglyTagged(String opaque, String cacheControl) {
        return new Conditional(opaque, false, cacheControl, null, null);
    }

    /**
     * The same, with a last modification. HTTP dates have whole seconds, and more may change within
     * the running second: until it is over, the client is shown the second before, so that a later
     * {@code If-Modified-Since} never hides a change (RFC 9110, section 8.8.2.2).
     */
    public Conditional modified(Instant at, Instant now) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        boolean over = now.truncatedTo(ChronoUnit.SECONDS).isAfter(second);
        return new Conditional(
                opaque, weak, cacheControl, second, over ? second : second.minusSeconds(1));
    }

    /** The value of the {@code ETag} header. */
    public String entityTag() {
        return entityTag;
    }

    /** The value of the {@code Last-Modified} header, or null if that isn't known. */
    public @Nullable String lastModified() {
        return lastModified;
    }

    /**
     * Whether the client already has this answer. {@code If-None-Match} wins over {@code
     * If-Modified-Since}; what can't be read is as if it weren't there.
     *
     * @param ifNoneMatch the header's lines joined by commas, or null if it wasn't sent
     * @param ifModifiedSince the header, or null if it wasn't sent
     */
    public boolean knownTo(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return matches(ifNoneMatch);
        }
        if (ifModifiedSince == null || changed == null) {
            return false;
        }
        Instant state = changed;
        return HttpDate.parse(ifModifiedSince).filter(since -> !state.isAfter(since)).isPresent();
    }

    /**
     * 304 if the client has this answer, else what the supplier gives, which isn't asked otherwise;
     * both with the same {@code ETag}, {@code Last-Modified}, {@code Cache-Control} and {@code
     * Vary}.
     */
    public Response answer(HttpHeaders request, Supplier<Response.ResponseBuilder> full) {
        boolean known =
                knownTo(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        return (known ? Response.notModified() : full.get())
                .header(HttpHeaders.ETAG, entityTag())
                .header(HttpHeaders.LAST_MODIFIED, lastModified())
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private boolean matches(String ifNoneMatch) {
        return ifNoneMatch.equals(entityTag)
                || ifNoneMatch.strip().equals("*")
                || tagsIn(ifNoneMatch).contains(opaque);
    }

    /** The opaque parts: a weak comparison ignores {@code W/}, and a comma may stand in quotes. */
    private static List<String> tagsIn(String list) {
        Matcher tags = ENTITY_TAG.matcher(list);
        return tags.results().map(tag -> tag.group(1)).toList();
    }
}
