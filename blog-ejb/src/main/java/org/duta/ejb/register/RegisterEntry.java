package org.duta.ejb.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.PublicDocument;
import org.duta.model.mission.MissionName;

/**
 * A document in the register.
 *
 * @param label its class, language and date, as the cleared text says
 * @param enteredAt when an edition of its post that places it went live first
 * @param changedAt when what the register says of it changed last
 * @param mission the post's lead mission
 */
public record RegisterEntry(
        PublicDocument document,
        String title,
        DocumentLabel label,
        Instant enteredAt,
        Instant changedAt,
        Carrier post,
        MissionName mission,
        RegisterCursor cursor) {

    /**
     * The post that places it.
     *
     * @param path its address below the public URL
     */
    public record Carrier(UUID id, String path, String title, LanguageTag language) {}

    /** The same for ever: two posts may place the same document. */
    public UUID id() {
        String both = post.id() + ":" + document.id();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }
}
