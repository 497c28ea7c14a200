package org.duta.ejb.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Detection() {}

    /**
     * @param beginning the first {@link #ENOUGH} bytes, or all
     * @throws Invalid if it is nothing that may be brought
     */
    public static MediaType of(byte[] beginning) {
        String found = name(beginning);
        return MediaType.find(found)
                .orElseThrow(
                        () -> new Invalid(Problem.INVALID, Reason.of("media-type-refused", found)));
    }

    private static String name(byte[] beginning) {
        try {
            return TYPES.detect(new ByteArrayInputStream(beginning), new Metadata()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
