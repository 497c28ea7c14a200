package org.duta.web.feed.format;

import org.duta.model.render.LeadRecording;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with an entry.
 *
 * @param path from the root of the site
 * @param seconds how long it plays; null of what doesn't
 */
public record Enclosed(String path, String mediaType, long bytes, @Nullable Long seconds) {

    static Enclosed of(LeadRecording recording) {
        return new Enclosed(
                recording.path(), recording.mediaType(), recording.bytes(), recording.seconds());
    }
}
