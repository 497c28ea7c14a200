package org.duta.ejb.outside;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.outside.OutsideDecision;
import org.duta.model.outside.Purpose;
import org.duta.model.post.RevisionContent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside sees: the revision, and what they are asked about it.
 *
 * @param name of the person who was asked; likewise {@code asker}
 * @param zone of the lead mission's clocks
 * @param missions the lead mission, then the contributing ones
 * @param decision what they have decided so far
 */
public record OutsidePaper(
        UUID postId,
        String name,
        String asker,
        Purpose purpose,
        String question,
        Instant expiresAt,
        ZoneId zone,
        int revision,
        String hash,
        RevisionContent content,
        List<MissionName> missions,
        @Nullable OutsideDecision decision,
        @Nullable String comment,
        @Nullable Instant decidedAt) {

    public LanguageTag language() {
        return new LanguageTag(content.language());
    }
}
