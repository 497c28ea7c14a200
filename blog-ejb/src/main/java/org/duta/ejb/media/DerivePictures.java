package org.duta.ejb.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.MediaQueue.CardDue;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.model.kernel.Conflict;
import org.duta.model.media.CardCrop;
import org.duta.model.media.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * Makes of every picture what others may see, one after the other on each node: people who write
 * keep the rest of the machine.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DerivePictures {

    private static final Logger LOG = Logger.getLogger(DerivePictures.class.getName());
    private static final long LOOK_EVERY_MS = 2_000;

    @Inject MediaQueue queue;
    @Inject Blobs blobs;
    @Inject MediaStore store;
    @Inject StoreState state;
    @Inject TakeInUpload takeInUpload;
    @Inject MediaSettings settings;
    @Resource ManagedThreadFactory threads;

    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopped;

    @PostConstruct
    void start() {
        Thread started = threads.newThread(this::run);
        thread = started;
        started.start();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Looks now. */
    public void wake() {
        work.release();
    }

    private void run() {
        checkStore();
        while (!stopped) {
            if (state.isSilent() && !checkStore()) {
                rest();
                continue;
            }
            try {
                while (step()) {
                    // The next one.
                }
                forgetExpired();
                work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "No picture can be worked on just now", e);
                rest();
            }
        }
    }

    /** Says, once, what nobody should have to find out with the first picture. */
    private boolean checkStore() {
        try {
            store.check();
            state.answered();
            return true;
        } catch (IOException | RuntimeException e) {
            if (!state.isSilent()) {
                LOG.log(Level.SEVERE, "No file can be kept: {0}", e.getMessage());
            }
            state.failed();
            return false;
        }
    }

    /** False if there is nothing to do. */
    private boolean step() throws IOException, InterruptedException {
        Optional<Taken> taken = queue.take();
        return taken.isPresent() ? step(taken.get()) : card();
    }

    private boolean step(Taken file) throws IOException, InterruptedException {
        if (file.worn()) {
            queue.refuse(file.id(), "media-broken");
            return true;
        }
        Path folder = Files.createTempDirectory("duta-picture");
        try {
            derive(file, folder);
        } catch (IOException | Conflict unreachable) {
            queue.giveBack(file.id());
            throw unreachable;
        } catch (Failed e) {
            LOG.log(Level.INFO, "The picture {0} is refused: {1}", new Object[] {file.id(), e});
            queue.refuse(file.id(), "media-broken");
        } finally {
            delete(folder);
        }
        return true;
    }

    /** Cards come once no picture waits to be seen at all. */
    private boolean card() throws IOException, InterruptedException {
        Optional<CardDue> taken = queue.takeCard();
        if (taken.isEmpty()) {
            return false;
        }
        CardDue due = taken.get();
        Path folder = Files.createTempDirectory("duta-card");
        try {
            Path rendition = folder.resolve("rendition.jpg");
            copy(due.sha256(), rendition);
            CardCrop crop = CardCrop.of(due.size(), due.focus());
            PictureTool.in(folder).cut(rendition, crop);
            queue.keepCard(due, crop.card(), folder.resolve(PictureTool.CARD));
        } catch (Failed e) {
            LOG.log(Level.WARNING, "No card of " + due.id(), e);
            queue.giveCardUp(due);
        } finally {
            delete(folder);
        }
        return true;
    }

    private void copy(String sha256, Path to) throws IOException {
        try (InputStream in = blobs.open(sha256)) {
            Files.copy(in, to);
        }
    }

    private void derive(Taken file, Path folder) throws IOException, Failed, InterruptedException {
        Path original = folder.resolve("original");
        copy(file.sha256(), original);
        PictureTool tool = PictureTool.in(folder);
        PictureSize upright = tool.measure(original);
        if (upright.isTooLarge()) {
            queue.refuse(file.id(), "media-too-many-pixels");
            return;
        }
        List<PictureSize> sizes = upright.renditions();
        tool.make(original, sizes);
        queue.ready(file.id(), upright, sizes, tool.formats(), folder);
    }

    private void forgetExpired() throws IOException {
        for (UUID id : takeInUpload.forgetExpired()) {
            Files.deleteIfExists(settings.uploadsFolder().resolve(id.toString()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
