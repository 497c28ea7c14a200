package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Bytes, each under its SHA-256 in lower-case hex: {@code ab/cd/abcd…}. They have that name once
 * all of them are there, and never before.
 */
public interface MediaStore extends AutoCloseable {

    /** What is kept, and since when. */
    record Kept(String sha256, long size, Instant since) {}

    /**
     * Keeps a copy of a file, once.
     *
     * @return what it is known by
     */
    String put(Path file) throws IOException;

    /**
     * To be closed.
     *
     * @throws NoSuchFileException if there are no such bytes
     */
    InputStream open(String sha256) throws IOException;

    /**
     * A part of them, of which nothing before it is read. To be closed.
     *
     * @param from bytes before it
     * @param length of the part; what lies beyond the end isn't there
     * @throws NoSuchFileException if there are no such bytes
     */
    InputStream open(String sha256, long from, long length) throws IOException;

    /**
     * Everything that is kept, in no order. To be closed.
     *
     * @throws UncheckedIOException also while it is walked through
     */
    Stream<Kept> all() throws IOException;

    /**
     * Finds out whether something could be kept now.
     *
     * @throws IOException if not, saying why
     */
    void check() throws IOException;

    /**
     * Reads the bytes that are kept under a name: it is that name, unless they were altered.
     *
     * @throws NoSuchFileException if there are none
     */
    default String sha256(String name) throws IOException {
        return sha256(open(name));
    }

    @Override
    void close();

    /** Where bytes are, below the root of a store. */
    static String place(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    /** Whether a file of a store with this name is one of its bytes. */
    static boolean isName(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    /** Of all bytes that come, in lower-case hex. Closes what they come from. */
    static String sha256(InputStream bytes) throws IOException {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    /** Of all bytes that come. Closes what they come from. */
    static byte[] digest(String algorithm, InputStream bytes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            try (InputStream in = new DigestInputStream(bytes, digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
