package org.duta.web.desk;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A form that brings one file (RFC 7578): the part that has a file's name, whatever it is called.
 */
record UploadForm(String fileName, InputStream file, Map<String, String> fields) {

    /** Bytes of a field. */
    private static final int LONGEST = 1000;

    /**
     * @param known the fields that it may have
     * @throws Invalid if it brings no file or several, or has a field that isn't known
     */
    static UploadForm of(List<EntityPart> parts, Set<String> known) {
        List<EntityPart> files =
                parts.stream().filter(part -> part.getFileName().isPresent()).toList();
        if (files.size() != 1) {
            throw new Invalid(Problem.INVALID, Reason.of("form-one-file", files.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (EntityPart part : parts) {
            if (part.getFileName().isEmpty()) {
                if (!known.contains(part.getName())) {
                    throw new Invalid(Problem.INVALID, Reason.of("member-unknown", part.getName()));
                }
                fields.put(part.getName(), text(part));
            }
        }
        EntityPart file = files.get(0);
        return new UploadForm(named(file.getFileName().orElseThrow()), file.getContent(), fields);
    }

    /**
     * Headers come as bytes; in forms they are UTF-8 (RFC 7578, section 5.1), unless they can't be.
     */
    private static String named(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static String text(EntityPart part) {
        try (InputStream in = part.getContent()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a field says; if it isn't there or is empty, what was said elsewhere. */
    @Nullable String field(String name, @Nullable String otherwise) {
        String value = fields.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
