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
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.Rounds;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.KeepRenditions.Made;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.MediaKind;
import org.duta.model.media.PictureSize;

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
    private static final Lease LEASE = new Lease(MediaKind.PICTURE, Duration.ofMinutes(5));

    @Inject MediaQueue queue;
    @Inject KeepRenditions keepRenditions;
    @Inject DrawFromRenditions drawFromRenditions;
    @Inject Blobs blobs;
    @Inject MediaStore store;
    @Inject StoreState state;
    @Inject TakeInUpload takeInUpload;
    @Inject MediaSettings settings;
    @Resource ManagedThreadFactory threads;

    private final Rounds rounds = new Rounds(this::round);
    private boolean checked;

    private record Work(PictureTool tool, Path folder, Path original) {}

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
        boolean answers = checked && !state.isSilent() || checkStore();
        checked = true;
        if (!answers) {
            Thread.sleep(LOOK_EVERY_MS);
            return 0;
        }
        MediaBench bench = new MediaBench(queue, LEASE, "media-broken");
        try {
            // Those come once no picture waits to be seen at all.
            while (bench.next(this::derive) || drawFromRenditions.next()) {
                // The next one.
            }
            forgetExpired();
            return LOOK_EVERY_MS;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No picture can be worked on just now", e);
            Thread.sleep(LOOK_EVERY_MS);
            return 0;
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

    private void derive(Taken file) throws IOException, Failed, InterruptedException {
        Path folder = Files.createTempDirectory("duta-picture");
        try {
            derive(file, folder);
        } finally {
            FolderRemoval.of(folder);
        }
    }

    private void derive(Taken file, Path folder) throws IOException, Failed, InterruptedException {
        Path original = folder.resolve("original");
        try (InputStream in = blobs.open(file.sha256())) {
            Files.copy(in, original);
        }
        PictureTool tool = PictureTool.in(folder);
        try {
            derive(file, new Work(tool, folder, original));
        } catch (Failed e) {
            if (tool.reads(file.type())) {
                throw e;
            }
            LOG.log(
                    Level.SEVERE,
                    "The picture {0} is refused: libvips (Debian''s package libvips-tools) isn''t"
                            + " installed, or reads no {1}: {2}",
                    new Object[] {file.id(), file.type(), e.getMessage()});
            queue.refuse(file.id(), "picture-no-tool");
        }
    }

    private void derive(Taken file, Work work) throws IOException, Failed, InterruptedException {
        PictureTool tool = work.tool();
        PictureSize upright = tool.measure(work.original());
        if (upright.isTooLarge()) {
            queue.refuse(file.id(), "media-too-many-pixels");
            return;
        }
        List<PictureSize> sizes = upright.renditions();
        tool.make(work.original(), sizes);
        keepRenditions.keep(file.id(), new Made(upright, sizes, tool.formats(), work.folder()));
    }

    private void forgetExpired() throws IOException {
        for (UUID id : takeInUpload.forgetExpired()) {
            Files.deleteIfExists(settings.uploadsFolder().resolve(id.toString()));
        }
    }
}
