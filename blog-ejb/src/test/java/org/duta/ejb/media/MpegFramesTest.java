package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MpegFramesTest {

    /** 128 kbit/s at 44.1 kHz: 417 bytes, and of 64 at 22.05 (MPEG-2) 208. */
    private static final byte[] FIRST = frame(417, 0xFF, 0xFB, 0x90, 0);

    private static final byte[] SECOND = frame(208, 0xFF, 0xF3, 0x80, 0);
    private static final byte[] JUNK =
            "PK\3\4 \u00FF\u00FB\u0090 x".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void only_frames_are_kept() throws IOException {
        assertThat(copied(FIRST, FIRST, FIRST)).isEqualTo(joined(FIRST, FIRST, FIRST));
        assertThat(copied(JUNK, SECOND, SECOND)).isEqualTo(joined(SECOND, SECOND));
        assertThat(copied(FIRST, FIRST, JUNK)).isEqualTo(joined(FIRST, FIRST));
        assertThat(copied(FIRST, FIRST, JUNK, FIRST, FIRST))
                .isEqualTo(joined(FIRST, FIRST, FIRST, FIRST));
        assertThat(copied(FIRST, Arrays.copyOf(FIRST, 400))).hasSize(817);
        assertThat(copied(JUNK)).isEmpty();
        assertThat(copied()).isEmpty();
    }

    private static byte[] frame(int length, int... head) {
        byte[] frame = new byte[length];
        for (int i = 0; i < head.length; i++) {
            frame[i] = (byte) head[i];
        }
        return frame;
    }

    private static byte[] copied(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MpegFrames.copy(new ByteArrayInputStream(joined(parts)), out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
