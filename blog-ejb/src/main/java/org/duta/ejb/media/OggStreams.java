package org.duta.ejb.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many streams there are in an Ogg file, beside and after one another. Of those that follow,
 * ffmpeg hands on the heads as if they were sound, with all that is said in them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3533#section-6">RFC 3533, section 6</a>
 */
final class OggStreams {

    private static final byte[] PAGE = {'O', 'g', 'g', 'S', 0};
    private static final int BEGINS = 2;

    private OggStreams() {}

    static int in(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int found = 0;
            int matched = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (matched == PAGE.length) {
                    found += (read & BEGINS) == 0 ? 0 : 1;
                    matched = 0;
                }
                matched = read == PAGE[matched] ? matched + 1 : read == PAGE[0] ? 1 : 0;
            }
            return found;
        }
    }
}
