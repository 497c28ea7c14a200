package org.duta.web.publication.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.duta.web.kernel.TextTypes;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, plain and compressed. Most answers of a filter are asked for once: they
 * are compressed when somebody first takes them so, quickly, and well only when somebody else does.
 */
final class KeptBody {

    /** In bytes: less fits in one packet anyway. */
    private static final int WORTH_COMPRESSING = 860;

    private final byte[] plain;
    private final boolean compressible;
    private volatile byte @Nullable [] gzip;
    private boolean isTaken;

    KeptBody(byte[] plain, @Nullable String type) {
        this.plain = plain;
        this.compressible = plain.length > WORTH_COMPRESSING && TextTypes.contain(type);
    }

    int length() {
        return plain.length;
    }

    /** Bytes of memory, about: text becomes a third of itself or less. */
    int weight() {
        return compressible ? plain.length + plain.length / 3 : plain.length;
    }

    boolean isCompressible() {
        return compressible;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() throws IOException {
        byte[] known = gzip;
        return known == null ? compressed() : known;
    }

    private synchronized byte[] compressed() throws IOException {
        byte[] known = gzip;
        if (known != null) {
            return known;
        }
        if (!isTaken) {
            isTaken = true;
            return gzip(Deflater.BEST_SPEED);
        }
        byte[] good = gzip(Deflater.DEFAULT_COMPRESSION);
        gzip = good;
        return good;
    }

    private byte[] gzip(int level) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(weight() - plain.length);
        try (GZIPOutputStream gzipped = new Leveled(out, level)) {
            gzipped.write(plain);
        }
        return out.toByteArray();
    }

    private static final class Leveled extends GZIPOutputStream {

        Leveled(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
