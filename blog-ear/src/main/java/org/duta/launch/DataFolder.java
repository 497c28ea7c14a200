package org.duta.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that a running Duta keeps everything in; one Duta at a time, held by a file lock. */
public final class DataFolder implements AutoCloseable {

    private static final long SMALLEST_SPACE_BYTES = 1L << 30;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing, locks it until {@link #close()} or the end of the process,
     * however it ends, and stops what a killed run left working in it.
     *
     * @throws LaunchFailure if it can't be written, if less than 1 GB is free, or if a running Duta
     *     has it
     */
    public static DataFolder open(Path path, Progress progress) {
        try {
            Files.createDirectories(path);
            DataFolder folder = lock(path);
            try {
                requireSpace(path, Files.getFileStore(path).getUsableSpace());
                new Leftovers(path, progress).stop();
            } catch (LaunchFailure e) {
                folder.close();
                throw e;
            }
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The folder %s can't be written (%s): choose another one with DUTA_DATA."
                            .formatted(path, e),
                    e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("The lock on %s can't be given back.".formatted(path), e);
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        Path file = path.resolve("duta.lock");
        RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
        FileLock lock = tryLock(access.getChannel());
        if (lock == null) {
            String holder = access.readLine();
            access.close();
            throw new LaunchFailure(
                    "Another Duta (process %s) is already running on %s: stop it, or choose another folder with DUTA_DATA."
                            .formatted(holder, path));
        }
        access.setLength(0);
        access.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        return new DataFolder(path, access.getChannel());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // The first byte holds the process number, which others must be able to read on
            // Windows.
            return channel.tryLock(1L << 40, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Refuses a folder whose disk has too little space left. */
    static void requireSpace(Path path, long freeBytes) {
        if (freeBytes < SMALLEST_SPACE_BYTES) {
            throw new LaunchFailure(
                    "Only %d MB are free in %s and Duta needs 1024: make room, or choose another folder with DUTA_DATA."
                            .formatted(freeBytes >> 20, path));
        }
    }
}
