package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What has come of one upload: as long as the file is, so much is on the disk. */
final class PartFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;

    PartFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Bytes so far. */
    long length() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what comes, and keeps what came even if the connection breaks off.
     *
     * @param offset what the sender believes to be there
     * @param limit of the whole, in bytes; what comes beyond it is not read
     * @return bytes that are there now
     * @throws Conflict if the sender is mistaken, or somebody else is sending
     */
    long append(long offset, InputStream in, long limit) {
        byte[] buffer = new byte[BUFFER];
        try (UploadPiece piece = open(offset, limit)) {
            int read;
            while (piece.left() > 0
                    && (read = in.read(buffer, 0, (int) Math.min(BUFFER, piece.left()))) >= 0) {
                piece.write(buffer, read);
            }
            return limit - piece.left();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens it for more, while nobody else may add to it. To be closed. Nothing is forced to the
     * disk: after a loss of power less may be there, and that is what the sender is told then.
     *
     * @param offset what the sender believes to be there
     * @param limit of the whole, in bytes
     * @throws Conflict if the sender is mistaken, or somebody else is sending
     */
    UploadPiece open(long offset, long limit) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (locked(file) == null) {
                throw new Conflict(Problem.WRONG_STATE, Reason.of("upload-busy"));
            }
            if (file.size() != offset) {
                throw new Conflict(Problem.WRONG_STATE, Reason.of("upload-offset", file.size()));
            }
            file.position(offset);
            return new UploadPiece(file, limit - offset);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Does something with it while nobody adds to it or does the same.
     *
     * @return nothing if it is there no longer
     * @throws Conflict if somebody else has it
     */
    <T> Optional<T> alone(Function<PartFile, T> task) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock lock = locked(file)) {
            if (lock == null) {
                throw new Conflict(Problem.WRONG_STATE, Reason.of("upload-busy"));
            }
            // Whoever had it until now may have taken it away.
            return Files.exists(path) ? Optional.of(task.apply(this)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    byte[] beginning() {
        return ReceiveMedia.beginning(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
