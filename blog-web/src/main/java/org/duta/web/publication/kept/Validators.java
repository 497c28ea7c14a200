package org.duta.web.publication.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duta.web.kernel.Conditional;

/**
 * What a kept answer is known by. Until the second of its last change is over it shows the second
 * before (see {@link Conditional#modified}).
 */
record Validators(Instant changed, Conditional early, Conditional late, long lateFromMs) {

    /** Those of an answer that is known by a tag alone, as it stands in the header. */
    static Validators of(String entityTag) {
        Conditional tagged = Conditional.tagged(entityTag.replaceAll("^W/|\"", ""), "");
        return new Validators(Instant.EPOCH, tagged, tagged, 0);
    }

    /** Those of an answer that changed last at a time. */
    static Validators of(String tag, Instant changed) {
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
