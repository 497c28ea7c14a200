package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * Stops taking files in before the disk is full: what is left is for the database and the log, so
 * that people can go on writing.
 */
@ApplicationScoped
public class DiskRoom {

    private static final Logger LOG = Logger.getLogger(DiskRoom.class.getName());

    /** Of a file: it is there as an upload, and on the disk's store with its renditions. */
    private static final int TIMES = 3;

    @Inject MediaSettings settings;

    /**
     * @param length of the file that is to come, in bytes
     * @throws Conflict if it would leave too little
     */
    public void expect(long length) {
        long left = left();
        if (left - (settings.isOnDisk() ? TIMES : 1) * length < settings.reserve()) {
            LOG.log(
                    Level.SEVERE,
                    "No file is taken in: {0} has {1} bytes left, and {2} of them are kept back"
                            + " (DUTA_MEDIA_RESERVE). Make room.",
                    new Object[] {settings.folder(), left, settings.reserve()});
            throw new Conflict(Problem.STORAGE_FULL, Reason.of("media-disk-full"));
        }
    }

    /** Whether no file of any length would be taken in. */
    public boolean isFull() {
        return left() < settings.reserve();
    }

    private long left() {
        try {
            return Files.getFileStore(Files.createDirectories(settings.folder())).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
