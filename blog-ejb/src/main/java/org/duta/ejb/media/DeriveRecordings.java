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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.Rounds;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.ejb.media.RecordingTool.Unplayable;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.MediaKind;

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

    /** As long as looking at a small one and writing it anew may take on a busy machine. */
    static final Lease LEASE = new Lease(MediaKind.RECORDING, Duration.ofMinutes(15), 1 << 20);

    @Inject MediaQueue queue;
    @Inject KeepRecording keepRecording;
    @Inject Blobs blobs;
    @Inject StoreState state;
    @Inject DiskRoom room;
    @Inject MediaSettings settings;
    @Resource ManagedThreadFactory threads;

    private final Rounds rounds = new Rounds(this::round);

    @PostConstruct
    void start() {
        rounds.begin(threads);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** Looks now. */
    public void wake() {
        rounds.wake();
    }

    private long round() throws InterruptedException {
        MediaBench bench = new MediaBench(queue, LEASE, "recording-broken");
        try {
            while (!state.isSilent() && bench.next(this::derive)) {
                // The next one.
            }
            return LOOK_EVERY_MS;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No recording can be worked on just now", e);
            Thread.sleep(REST_MS);
            return 0;
        }
    }

    private void derive(Taken file) throws IOException, Failed, InterruptedException {
        if (!state.takesRecordings()) {
            LOG.log(
                    Level.SEVERE,
                    "The recording {0} is refused: ffmpeg isn''t installed (Debian''s package"
                            + " ffmpeg).",
                    file.id());
            queue.refuse(file.id(), "recording-no-tool");
            return;
        }
        room.expect(file.size());
        Path folder = settings.workshop().resolve(file.id().toString());
        try {
            // What a crash has left over of the same file goes too.
            FolderRemoval.of(folder);
            derive(file, Files.createDirectories(folder));
        } catch (Unplayable e) {
            LOG.log(Level.INFO, "The recording {0}: {1}", new Object[] {file.id(), e.getMessage()});
            queue.refuse(file.id(), e.reason());
        } finally {
            FolderRemoval.of(folder);
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
        keepRecording.keep(file.id(), found, blobs.put(made));
    }
}
