package org.duta.ejb.desk;

import org.duta.model.post.Move;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for, as it came in.
 *
 * @param move the word for it, for example {@code send-back}
 * @param hash the hash of the revision that was read
 * @param note why; public for some moves
 * @param replacement the id or the address of the post that takes a withdrawn one's place
 * @param at when a scheduled one goes live
 * @param zone the zone that the time is given in: a mission's code, or a name of the tz database
 * @param versions how the other language versions are scheduled with it: see {@link
 *     org.duta.ejb.publication.ScheduleVersions}; not at all without it
 */
public record MoveRequest(
        String move,
        @Nullable String hash,
        @Nullable String note,
        @Nullable String replacement,
        @Nullable String at,
        @Nullable String zone,
        @Nullable String versions) {

    /** A move that takes nothing with it. */
    static MoveRequest of(Move move) {
        return new MoveRequest(move.code(), null, null, null, null, null, null);
    }

    boolean givesTime() {
        return at != null || zone != null || versions != null;
    }
}
