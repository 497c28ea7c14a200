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
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.Rounds;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.model.media.MediaKind;
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
    @Inject WriteDocument writeDocument;
    @Inject StoreState state;
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
            while (!state.isSilent() && bench.next(writeDocument::anew)) {
                // The next one.
            }
            return LOOK_EVERY_MS;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "No document can be worked on just now", e);
            Thread.sleep(REST_MS);
            return 0;
        }
    }
}
