package org.duta.web.kernel;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that starts out held back. Once it is longer than {@link #WORTHWHILE} bytes it is either
 * compressed, and held back to its end for the sake of its length, or passed on as it comes.
 */
final class GzipBody extends ServletOutputStream {

    /** In bytes: less fits in one packet anyway. */
    static final int WORTHWHILE = 860;

    /** What is left to send at the end. */
    record Held(ByteArrayOutputStream bytes, long length, boolean gzip) {}

    private final GzipResponse response;
    private ByteArrayOutputStream held = new ByteArrayOutputStream(WORTHWHILE);
    private long counted;
    private @Nullable OutputStream onward;
    private @Nullable GZIPOutputStream gzip;

    GzipBody(GzipResponse response) {
        this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (onward == null) {
            if (response.compresses()) {
                if (held.size() + length <= WORTHWHILE) {
                    held.write(bytes, offset, length);
                    return;
                }
                compress();
            } else {
                passOn();
            }
        }
        destination().write(bytes, offset, length);
    }

    private void compress() throws IOException {
        ByteArrayOutputStream before = held;
        held = new ByteArrayOutputStream(8 * WORTHWHILE);
        gzip = new GZIPOutputStream(held, 8192);
        onward = gzip;
        before.writeTo(gzip);
    }

    private void passOn() throws IOException {
        onward = response.isHead() ? new Counter() : response.plainStream();
        held.writeTo(onward);
        held.reset();
    }

    private OutputStream destination() {
        if (onward == null) {
            throw new IllegalStateException("Nobody has decided where the body goes");
        }
        return onward;
    }

    /**
     * Ends the body. A body that was passed on has nothing left; of one to {@code HEAD}, its
     * length.
     */
    Held end() throws IOException {
        if (gzip != null) {
            gzip.close();
            return new Held(held, held.size(), true);
        }
        return new Held(held, held.size() + counted, false);
    }

    /** Drops what hasn't been passed on. */
    void forget() {
        held.reset();
        counted = 0;
        gzip = null;
        onward = null;
    }

    /** A body to be compressed is sent at its end, however often it is flushed. */
    @Override
    public void flush() throws IOException {
        if (onward == null && !response.compresses()) {
            passOn();
        }
        if (onward != null && gzip == null) {
            onward.flush();
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("This response is written without a listener");
    }

    private final class Counter extends OutputStream {
        @Override
        public void write(int b) {
            counted++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            counted += length;
        }
    }
}
