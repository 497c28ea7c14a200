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
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.Rounds;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.ejb.media.box.Boxes;
import org.duta.model.media.MediaKind;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.pdf.CleanPdf;
import org.duta.model.media.pdf.CleanPdfTask;
import org.duta.model.media.pdf.PdfRefusal;

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
    private static final Lease LEASE = new Lease(MediaKind.DOCUMENT, Duration.ofMinutes(5));

    @Inject MediaQueue queue;
    @Inject KeepDocument keepDocument;
    @Inject Blobs blobs;
    @Inject Boxes boxes;
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
        MediaBench bench = new MediaBench(queue, LEASE, PdfRefusal.BROKEN.code());
        try {
            while (!state.isSilent() && bench.next(this::derive)) {
                // The next one.
            }
            return LOOK_EVERY_MS;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No document can be worked on just now", e);
            Thread.sleep(REST_MS);
            return 0;
        }
    }

    private void derive(Taken file) throws IOException {
        room.expect(file.size());
        Path original =
                Files.createDirectories(settings.workshop()).resolve(file.id() + ".original");
        try (InputStream in = blobs.open(file.sha256())) {
            Files.copy(in, original, StandardCopyOption.REPLACE_EXISTING);
            boxes.publish(CleanPdfTask.class, original, output -> keep(file, output))
                    .ifPresent(why -> queue.refuse(file.id(), why.code()));
        } catch (BoxFailure e) {
            if (e.why() == BoxFailure.Why.BUSY) {
                throw new IOException("the node stops", e);
            }
            LOG.log(Level.INFO, "The document {0} is refused: {1}", new Object[] {file.id(), e});
            queue.refuse(file.id(), why(e).code());
        } finally {
            Files.deleteIfExists(original);
        }
    }

    private static PdfRefusal why(BoxFailure failure) {
        return failure.why() == BoxFailure.Why.BROKE ? PdfRefusal.BROKEN : PdfRefusal.TOO_MUCH;
    }

    private Optional<PdfRefusal> keep(Taken file, Path output) throws IOException {
        Optional<PdfRefusal> refusal = CleanPdf.refusal(output);
        if (refusal.isEmpty()) {
            CleanPdf made = CleanPdf.read(output);
            keepDocument.keep(file.id(), blobs.put(made.file()), made.pages(), made.words());
        }
        return refusal;
    }
}
