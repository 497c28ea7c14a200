package org.duta.model.media;

import java.util.Arrays;
import java.util.Optional;

/** What recordings are given out as: what every current browser plays, and nothing else. */
public enum RecordingFormat {
    /** MPEG-1 or MPEG-2 audio, layer III. */
    MP3("audio/mpeg", "mp3", "MP3"),
    /** AAC in MPEG-4. */
    M4A("audio/mp4", "m4a", "M4A"),
    /** Opus in Ogg (RFC 7845). */
    OPUS("audio/ogg", "opus", "Opus"),
    /** H.264, silent or with AAC, in MPEG-4. */
    MP4("video/mp4", "mp4", "MP4"),
    /** VP8 or VP9, silent or with Opus or Vorbis. */
    WEBM("video/webm", "webm", "WebM");

    private final String mediaType;
    private final String extension;
    private final String label;

    RecordingFormat(String mediaType, String extension, String label) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.label = label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without its dot. */
    public String extension() {
        return extension;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** Whether there is something to see. */
    public boolean isFilm() {
        return mediaType.startsWith("video/");
    }

    public static Optional<RecordingFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
