package org.duta.model.media;

import java.util.Arrays;
import java.util.Optional;

/** What pictures are given out as. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without its dot. */
    public String extension() {
        return extension;
    }

    public static Optional<PictureFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
