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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.RecordingQueue.Taken;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.ejb.media.RecordingTool.Unplayable;
import org.duta.model.kernel.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Makes of every recording what others may have, one after the other on each node. Beside the
 * pictures, which would wait for minutes behind a large film.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeriveRecordings {

    private static final Logger LOG = Logger.getLogger(DeriveRecordings.class.getName());
    private static final long LOOK_EVERY_MS = 2_000;
    private static final long REST_MS = 30_000;

    @Inject RecordingQueue queue;
    @Inject Blobs blobs;
    @Inject StoreState state;
    @Inject DiskRoom room;
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
        while (!stopped) {
            try {
                while (!state.isSilent() && step()) {
                    // The next one.
                }
                work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "No recording can be worked on just now", e);
                rest();
            }
        }
    }

    /** False if there is nothing to do. */
    private boolean step() throws IOException, InterruptedException {
        Optional<Taken> taken = queue.take();
        if (taken.isEmpty()) {
            return false;
        }
        Taken file = taken.get();
        if (!state.takesRecordings()) {
            LOG.log(
                    Level.SEVERE,
                    "The recording {0} is refused: ffmpeg isn''t installed (Debian''s package"
                            + " ffmpeg).",
                    file.id());
            queue.refuse(file.id(), "recording-no-tool");
        } else if (file.worn()) {
            queue.refuse(file.id(), "recording-broken");
        } else {
            derive(file);
        }
        return true;
    }

    private void derive(Taken file) throws IOException, InterruptedException {
        try {
            room.expect(file.size());
            Path folder =
                    Files.createDirectories(settings.workshop()).resolve(file.id().toString());
            delete(folder);
            try {
                derive(file, Files.createDirectory(folder));
            } finally {
                delete(folder);
            }
        } catch (IOException | Conflict unreachable) {
            queue.giveBack(file.id());
            throw unreachable;
        } catch (Unplayable e) {
            LOG.log(Level.INFO, "The recording {0}: {1}", new Object[] {file.id(), e.getMessage()});
            queue.refuse(file.id(), e.reason());
        } catch (Failed e) {
            LOG.log(Level.INFO, "The recording {0} is refused: {1}", new Object[] {file.id(), e});
            queue.refuse(file.id(), "recording-broken");
        }
    }

    private void derive(Taken file, Path folder)
            throws IOException, Failed, Unplayable, InterruptedException {
        Path original = folder.resolve("original");
        try (InputStream in = blobs.open(file.sha256())) {
            Files.copy(in, original);
        }
        RecordingTool tool = new RecordingTool(folder, original, file.type());
        Found found = tool.look();
        Path made = tool.make(found.format());
        queue.ready(file.id(), found, blobs.put(made));
    }

    /** What a crash has left over of the same file goes too. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
