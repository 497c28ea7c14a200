package org.duta.web.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An answer is the same, however often it is taken compressed. */
class KeptBodyTest {

    private static final byte[] TEXT =
            "Kedutaan Besar Republik Indonesia. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Test
    void everyTakerGetsTheSameWords() throws IOException {
        KeptBody body = new KeptBody(TEXT, "application/atom+xml;charset=UTF-8");
        for (int taker = 1; taker <= 3; taker++) {
            assertThat(body.isCompressible()).isTrue();
            assertThat(unpacked(body.gzip())).isEqualTo(TEXT);
        }
    }

    @Test
    void itIsCompressedWellOnceItIsTakenAgain() throws IOException {
        KeptBody body = new KeptBody(TEXT, "text/html");
        byte[] first = body.gzip();
        byte[] second = body.gzip();
        assertThat(second).hasSizeLessThan(first.length);
        assertThat(body.gzip()).isSameAs(second);
    }

    @Test
    void whatIsShortOrNoTextIsSentAsItIs() {
        assertThat(new KeptBody(new byte[10], "text/html").isCompressible()).isFalse();
        assertThat(new KeptBody(TEXT, "image/png").isCompressible()).isFalse();
        assertThat(new KeptBody(TEXT, null).isCompressible()).isFalse();
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}
