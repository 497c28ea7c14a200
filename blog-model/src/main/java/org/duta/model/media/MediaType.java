package org.duta.model.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be uploaded. Everything else is refused: SVG and HTML run scripts, archives hide
 * whatever they like.
 */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic");

    /** Bytes of a picture. */
    public static final long LARGEST_PICTURE = 50L * 1024 * 1024;

    private final String code;

    MediaType(String code) {
        this.code = code;
    }

    /** The IANA media type. */
    public String code() {
        return code;
    }

    public static Optional<MediaType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
