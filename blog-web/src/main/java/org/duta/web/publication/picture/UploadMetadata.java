package org.duta.web.publication.picture;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What tus's {@code Upload-Metadata} says: {@code filename}, and {@code post} if it is for one.
 *
 * @see <a href="https://tus.io/protocols/resumable-upload#upload-metadata">tus 1.0</a>
 */
record UploadMetadata(String name, @Nullable UUID postId) {

    /**
     * @throws Invalid if it isn't pairs of a name and a value in Base64
     */
    static UploadMetadata of(@Nullable String header) {
        Map<String, String> values = new HashMap<>();
        for (String pair : header == null ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
        String post = values.getOrDefault("post", "");
        return new UploadMetadata(
                values.getOrDefault("filename", ""), post.isEmpty() ? null : id(post));
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static UUID id(String post) {
        try {
            return UUID.fromString(post);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Invalid malformed() {
        return new Invalid(Problem.BAD_PARAMETER, Reason.of("upload-metadata"));
    }
}
