package org.duta.ejb.media;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.model.kernel.Conflict;

/**
 * Where files of one kind are worked on, one after the other: each is ready afterwards, refused, or
 * given back.
 */
final class MediaBench {

    private static final Logger LOG = Logger.getLogger(MediaBench.class.getName());

    /** What is done with one. */
    @FunctionalInterface
    interface Work {
        /**
         * @throws Failed if nothing can be made of it
         * @throws IOException if that isn't its fault
         */
        void on(Taken file) throws IOException, Failed, InterruptedException;
    }

    private final MediaQueue queue;
    private final Lease lease;
    private final String broken;

    /**
     * @param broken the code of what is said of one that nothing can be made of
     */
    MediaBench(MediaQueue queue, Lease lease, String broken) {
        this.queue = queue;
        this.lease = lease;
        this.broken = broken;
    }

    /** False if there is nothing to do. */
    boolean next(Work work) throws IOException, InterruptedException {
        Optional<Taken> taken = queue.take(lease);
        if (taken.isPresent()) {
            step(taken.get(), work);
        }
        return taken.isPresent();
    }

    private void step(Taken file, Work work) throws IOException, InterruptedException {
        if (file.worn()) {
            queue.refuse(file.id(), broken);
            return;
        }
        try {
            work.on(file);
        } catch (IOException | Conflict unreachable) {
            queue.giveBack(file.id());
            throw unreachable;
        } catch (Failed e) {
            LOG.log(
                    Level.INFO,
                    "The {0} {1} is refused: {2}",
                    new Object[] {lease.kind().name().toLowerCase(Locale.ROOT), file.id(), e});
            queue.refuse(file.id(), broken);
        }
    }
}
