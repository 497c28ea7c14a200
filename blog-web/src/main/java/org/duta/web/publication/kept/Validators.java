package org.duta.web.publication.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.duta.web.kernel.Conditional;
import org.jspecify.annotations.Nullable;

/**
 * What a kept answer is known by. Until the second of its last change is over it shows the second
 * before (see {@link Conditional#modified}).
 */
record Validators(Instant changed, Conditional early, Conditional late, long lateFromMs) {

    /**
     * An answer that has the journal's date is known by its bytes: it changes when they do. One
     * that has a tag alone keeps it, since the journal tells it to portals.
     *
     * @param changed when the bytes became what they are
     */
    static @Nullable Validators of(HttpServletResponse answer, byte[] digest, Instant changed) {
        String tag = answer.getHeader("ETag");
        if (tag == null) {
            return null;
        }
        if (answer.getHeader("Last-Modified") == null) {
            Conditional tagged = Conditional.tagged(tag.replaceAll("^W/|\"", ""), "");
            return new Validators(Instant.EPOCH, tagged, tagged, 0);
        }
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), changed);
    }

    private static Validators of(String tag, Instant changed) {
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        Conditional tagged = Conditional.tagged(tag, "");
        return new Validators(
                second,
                tagged.modified(second, second),
                tagged.modified(second, second.plusSeconds(1)),
                second.plusSeconds(1).toEpochMilli());
    }

    /** Those that hold now. */
    Conditional now(Clock clock) {
        return clock.millis() >= lateFromMs ? late : early;
    }
}
