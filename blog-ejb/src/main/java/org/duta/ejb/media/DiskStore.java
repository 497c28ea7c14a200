package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Bytes on a disk, each under its SHA-256 in lower-case hex: {@code ab/cd/abcd…}. A file has that
 * name once it is whole and on the disk, and never before.
 */
public final class DiskStore {

    private static final int FOLDER_LETTERS = 2;
    private static final String ARRIVING = "arriving";

    private final Path root;

    public DiskStore(Path root) {
        this.root = root;
    }

    /** What is kept, and since when. */
    public record Kept(String sha256, long size, Instant since) {}

    /**
     * Keeps a copy of a file.
     *
     * @return what it is known by
     */
    public String put(Path file) throws IOException {
        String sha256 = sha256(Files.newInputStream(file));
        if (!Files.exists(place(sha256))) {
            copy(file, sha256);
        }
        return sha256;
    }

    private void copy(Path file, String sha256) throws IOException {
        Path arriving = Files.createDirectories(root.resolve(ARRIVING));
        Path copy = arriving.resolve(UUID.randomUUID().toString());
        try {
            Files.copy(file, copy);
            sync(copy);
            Path folder = Files.createDirectories(folder(sha256));
            Files.move(copy, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * @throws IOException if there are no such bytes
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /**
     * Reads the bytes that are kept under a name: it is that name, unless they were altered.
     *
     * @throws IOException if there are none
     */
    public String sha256(String name) throws IOException {
        return sha256(open(name));
    }

    /** Everything that is kept, in no order. To be closed. */
    public Stream<Kept> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return Files.walk(root, FOLDER_LETTERS + 1)
                .filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}"))
                .map(DiskStore::kept);
    }

    private static Kept kept(Path path) {
        try {
            return new Kept(
                    path.getFileName().toString(),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, FOLDER_LETTERS))
                .resolve(sha256.substring(FOLDER_LETTERS, 2 * FOLDER_LETTERS));
    }

    /** Of a folder: that a name in it outlives a loss of power. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sha256(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
