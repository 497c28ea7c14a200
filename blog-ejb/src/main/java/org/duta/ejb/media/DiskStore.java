package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/** Files in a folder. One has its name once it is whole and on the disk. */
public final class DiskStore implements MediaStore {

    private static final int DEPTH = 3;
    private static final String ARRIVING = "arriving";

    private final Path root;

    public DiskStore(Path root) {
        this.root = root;
    }

    @Override
    public String put(Path file) throws IOException {
        String sha256 = MediaStore.sha256(Files.newInputStream(file));
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
            Path place = place(sha256);
            Path folder = Files.createDirectories(place.getParent());
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(place(sha256), StandardOpenOption.READ);
        try {
            channel.position(from);
            return new FirstBytes(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Stream<Kept> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return Files.walk(root, DEPTH)
                .filter(path -> MediaStore.isName(path.getFileName().toString()))
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

    @Override
    public void check() throws IOException {
        Path folder = Files.createDirectories(root.resolve(ARRIVING));
        Files.delete(Files.createTempFile(folder, "check", ""));
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private Path place(String sha256) {
        return root.resolve(MediaStore.place(sha256));
    }

    /** Of a folder: that a name in it outlives a loss of power. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
