package org.duta.model.media;

import java.util.Arrays;
import java.util.Optional;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * What may be uploaded. Everything else is refused: SVG and HTML run scripts, archives hide
 * whatever they like. Of a recording this is its container alone; whether there is sound or film in
 * it that browsers play, a look into it says.
 */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    OGG("audio/ogg"),
    MP4("video/mp4"),
    WEBM("video/webm"),
    PDF("application/pdf");

    /** Bytes of a picture, and of a document. */
    public static final long LARGEST_PICTURE = 50L * 1024 * 1024;

    /** Bytes of a recording. */
    public static final long LARGEST_RECORDING = 2L * 1024 * 1024 * 1024;

    private final String code;

    MediaType(String code) {
        this.code = code;
    }

    /** The IANA media type. */
    public String code() {
        return code;
    }

    public MediaKind kind() {
        if (this == PDF) {
            return MediaKind.DOCUMENT;
        }
        return code.startsWith("image/") ? MediaKind.PICTURE : MediaKind.RECORDING;
    }

    public boolean isPicture() {
        return kind() == MediaKind.PICTURE;
    }

    public boolean isRecording() {
        return kind() == MediaKind.RECORDING;
    }

    public boolean isDocument() {
        return kind() == MediaKind.DOCUMENT;
    }

    public static Optional<MediaType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /**
     * @param length in bytes
     * @throws Invalid if one of this type may not be so large
     */
    public void requireLength(long length) {
        if (!isRecording() && length > LARGEST_PICTURE) {
            throw new Invalid(Problem.TOO_LARGE, Reason.of("media-too-large", LARGEST_PICTURE));
        }
        requireAnyLength(length);
    }

    /**
     * @param length in bytes
     * @throws Invalid if nothing may be so large, or it is nothing
     */
    static void requireAnyLength(long length) {
        if (length < 1) {
            throw new Invalid(Problem.INVALID, Reason.of("media-empty"));
        }
        if (length > LARGEST_RECORDING) {
            throw new Invalid(
                    Problem.TOO_LARGE, Reason.of("recording-too-large", LARGEST_RECORDING));
        }
    }
}
