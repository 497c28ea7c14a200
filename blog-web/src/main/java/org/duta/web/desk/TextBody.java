package org.duta.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.TextRules;

/** A body of UTF-8, read no further than it may be long, and refused if it isn't UTF-8. */
final class TextBody {

    /** JSON may write a character as six bytes, and a body holds more than the text. */
    private static final int LONGEST = 6 * TextRules.LONGEST_TEXT + 64 * 1024;

    private TextBody() {}

    /**
     * @throws Invalid if the body is too long or isn't UTF-8
     */
    static String read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Invalid(
                        Problem.TOO_LARGE, Reason.of("text-too-large", TextRules.LONGEST_TEXT));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid(Problem.INVALID, Reason.of("body-not-utf8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
