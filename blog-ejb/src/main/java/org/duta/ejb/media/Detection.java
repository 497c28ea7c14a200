package org.duta.ejb.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaType;

/** Says what a file is by its first bytes; what its name claims counts for nothing. */
public final class Detection {

    /** Bytes that are enough to tell. */
    public static final int ENOUGH = 1 << 16;

    private static final int EBML_HEADER = 128;
    private static final int BRANDS = 64;
    private static final String OPUS = "OpusHead";
    private static final int OPUS_AT = 28;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Detection() {}

    /**
     * @param beginning the first {@link #ENOUGH} bytes, or all
     * @throws Invalid if it is nothing that may be brought
     */
    public static MediaType of(byte[] beginning) {
        String found = name(beginning);
        return find(found, beginning)
                .orElseThrow(
                        () -> new Invalid(Problem.INVALID, Reason.of("media-type-refused", found)));
    }

    /**
     * QuickTime is what Tika says of every MPEG-4 file whose brand it has no name of its own for.
     */
    private static Optional<MediaType> find(String found, byte[] beginning) {
        return switch (found) {
            case "application/ogg" -> Optional.of(MediaType.OGG).filter(type -> isOpus(beginning));
            case "video/quicktime", "video/x-m4v" -> Optional.of(MediaType.MP4);
            case "image/heif" ->
                    Optional.of(MediaType.HEIC).filter(type -> isBrandedHeic(beginning));
            case "application/x-matroska" ->
                    Optional.of(MediaType.WEBM).filter(type -> isWebm(beginning));
            default -> MediaType.find(found);
        };
    }

    /** The first page of such a file holds nothing but this head (RFC 7845, section 3). */
    private static boolean isOpus(byte[] beginning) {
        return beginning.length >= OPUS_AT + OPUS.length()
                && new String(beginning, OPUS_AT, OPUS.length(), StandardCharsets.ISO_8859_1)
                        .equals(OPUS);
    }

    /** Some phones name the container first, and what is coded in it only then. */
    private static boolean isBrandedHeic(byte[] beginning) {
        int length = Math.min(beginning.length, BRANDS);
        return new String(beginning, 0, length, StandardCharsets.ISO_8859_1).contains("heic");
    }

    /** Matroska says in its header (EBML, element 0x4282) what it holds. */
    private static boolean isWebm(byte[] beginning) {
        int length = Math.min(beginning.length, EBML_HEADER);
        return new String(beginning, 0, length, StandardCharsets.ISO_8859_1)
                .contains("\u0042\u0082\u0084webm");
    }

    private static String name(byte[] beginning) {
        try {
            return TYPES.detect(new ByteArrayInputStream(beginning), new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
