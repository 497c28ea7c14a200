package org.duta.web.publication.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.duta.ejb.publication.proof.FindOrigin;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Reads what somebody pasted, no further than it may be long. */
final class PastedText {

    /** A UTF-16 unit is three bytes of UTF-8 at most, and a form writes each of them as three. */
    private static final int LONGEST_BODY = 3 * FindOrigin.LONGEST;

    private static final int LONGEST_FORM = 3 * LONGEST_BODY;

    private PastedText() {}

    /**
     * @throws Invalid if the body is too long or isn't UTF-8
     */
    static String ofBody(InputStream body) {
        return utf8(read(body, LONGEST_BODY));
    }

    /**
     * The field of a form (URL-encoded), or nothing if it has no such field.
     *
     * @throws Invalid if the form is too long or can't be read
     */
    static String ofForm(InputStream body, String field) {
        String form = utf8(read(body, LONGEST_FORM));
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(field + "=")) {
                return decoded(pair.substring(field.length() + 1));
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid(Problem.INVALID, Reason.of("request-malformed"));
        }
    }

    private static byte[] read(InputStream body, int longest) {
        try {
            byte[] bytes = body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new Invalid(
                        Problem.TOO_LARGE, Reason.of("verify-too-long", FindOrigin.LONGEST));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid(Problem.INVALID, Reason.of("body-not-utf8"));
        }
    }
}
