package org.duta.ejb.outside;

import java.time.Instant;
import org.duta.model.outside.OutsideDecision;
import org.duta.model.outside.OutsideState;
import org.duta.model.outside.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * How a question to somebody outside stands, for those who may read the post.
 *
 * @param number within the post, from 1
 * @param email told to those alone who may revoke
 * @param openedAt when the address was opened first
 * @param decision stays, also when the address has ended
 * @param revocable whether this person may end the address now
 */
public record OutsideStanding(
        int number,
        int revision,
        String hash,
        String name,
        @Nullable String email,
        Purpose purpose,
        String question,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        OutsideState state,
        @Nullable Instant openedAt,
        @Nullable OutsideDecision decision,
        @Nullable String comment,
        @Nullable String signature,
        @Nullable Instant decidedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        boolean revocable) {}
