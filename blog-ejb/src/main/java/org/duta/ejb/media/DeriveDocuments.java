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
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.media.DocumentQueue.Taken;
import org.duta.ejb.media.box.Boxes;
import org.duta.model.kernel.Conflict;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.pdf.CleanPdf;
import org.duta.model.media.pdf.CleanPdfTask;
import org.duta.model.media.pdf.PdfRefusal;
import org.jspecify.annotations.Nullable;

/** Has every document written anew, in a box, one after the other on each node. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeriveDocuments {

    private static final Logger LOG = Logger.getLogger(DeriveDocuments.class.getName());
    private static final long LOOK_EVERY_MS = 2_000;
    private static final long REST_MS = 30_000;

    @Inject DocumentQueue queue;
    @Inject Blobs blobs;
    @Inject Boxes boxes;
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
                while (!stopped && !state.isSilent() && step()) {
                    // The next one.
                }
                work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                work.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "No document can be worked on just now", e);
                rest();
            }
        }
    }

    /** False if there is nothing to do. */
    private boolean step() throws IOException {
        Optional<Taken> taken = queue.take();
        if (taken.isEmpty()) {
            return false;
        }
        Taken file = taken.get();
        if (file.worn()) {
            queue.refuse(file.id(), PdfRefusal.BROKEN.code());
            return true;
        }
        return derive(file);
    }

    /** False if it waits for its turn. */
    private boolean derive(Taken file) throws IOException {
        Path original =
                Files.createDirectories(settings.workshop()).resolve(file.id() + ".original");
        try {
            room.expect(file.size());
            try (InputStream in = blobs.open(file.sha256())) {
                Files.copy(in, original, StandardCopyOption.REPLACE_EXISTING);
            }
            Optional<PdfRefusal> refusal =
                    boxes.publish(CleanPdfTask.class, original, output -> keep(file, output));
            refusal.ifPresent(why -> queue.refuse(file.id(), why.code()));
        } catch (IOException | Conflict unreachable) {
            queue.giveBack(file.id());
            throw unreachable;
        } catch (BoxFailure e) {
            if (e.why() == BoxFailure.Why.BUSY) {
                queue.giveBack(file.id());
                return false;
            }
            LOG.log(Level.INFO, "The document {0} is refused: {1}", new Object[] {file.id(), e});
            boolean broke = e.why() == BoxFailure.Why.BROKE;
            queue.refuse(file.id(), (broke ? PdfRefusal.BROKEN : PdfRefusal.TOO_MUCH).code());
        } finally {
            Files.deleteIfExists(original);
        }
        return true;
    }

    private Optional<PdfRefusal> keep(Taken file, Path output) throws IOException {
        Optional<PdfRefusal> refusal = CleanPdf.refusal(output);
        if (refusal.isEmpty()) {
            CleanPdf made = CleanPdf.read(output);
            queue.ready(file.id(), blobs.put(made.file()), made.pages(), made.words());
        }
        return refusal;
    }

    private static void rest() {
        try {
            Thread.sleep(REST_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
