package org.duta.ejb.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A piece of an upload while it comes. Nobody else may add to that upload until it is closed. */
public final class UploadPiece implements AutoCloseable {

    private final FileChannel file;
    private volatile long left;

    /**
     * @param file locked, and where the piece begins
     * @param left bytes that the upload still lacks
     */
    public UploadPiece(FileChannel file, long left) {
        this.file = file;
        this.left = left;
    }

    /** Bytes that the upload still lacks. */
    public long left() {
        return left;
    }

    /**
     * @param count bytes of the buffer, no more than it still lacks
     */
    public void write(byte[] buffer, int count) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                left -= file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the lock back as well. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
