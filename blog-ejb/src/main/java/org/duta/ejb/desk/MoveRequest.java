package org.duta.ejb.desk;

import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for, as it came in.
 *
 * @param move the word for it, for example {@code send-back}
 * @param hash the hash of the revision that was read
 * @param note why; public for some moves
 */
public record MoveRequest(String move, @Nullable String hash, @Nullable String note) {}
