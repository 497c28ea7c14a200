package org.duta.ejb.publication.proof;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.duta.ejb.publication.proof.UnsignedFinder.Unsigned;

/**
 * Signs what went live before Duta signed, and what a revoked key has signed: in the background,
 * the newest first, and never more than half of the time, so that readers don't feel it.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignOlderEditions {

    private static final Logger LOG = System.getLogger(SignOlderEditions.class.getName());
    private static final int AT_ONCE = 50;

    @Resource ManagedExecutorService executor;
    @Inject UnsignedFinder unsigned;
    @Inject SignBatch batch;

    private volatile boolean stopping;

    /** No other method may have its name: the container looks for it by the name alone. */
    @PostConstruct
    void begin() {
        executor.execute(this::signAll);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    public void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyRevoked event) {
        executor.execute(this::signAll);
    }

    /** How many editions were signed. */
    int signAll() {
        int signed = 0;
        List<Unsigned> next = unsigned.below(Long.MAX_VALUE, AT_ONCE);
        while (!next.isEmpty() && !stopping) {
            long begun = System.nanoTime();
            signed += sign(next);
            rest(System.nanoTime() - begun);
            next = unsigned.below(next.get(next.size() - 1).sequence(), AT_ONCE);
        }
        if (signed > 0) {
            LOG.log(Level.INFO, "Signed {0} editions that had no good signature", signed);
        }
        return signed;
    }

    /** One edition that can't be signed must not keep the others from it. */
    private int sign(List<Unsigned> some) {
        try {
            return batch.sign(some);
        } catch (RuntimeException e) {
            if (some.size() > 1) {
                return some.stream().mapToInt(edition -> sign(List.of(edition))).sum();
            }
            LOG.log(Level.ERROR, "An edition could not be signed: " + some, e);
            return 0;
        }
    }

    private void rest(long nanos) {
        try {
            Thread.sleep(nanos / 1_000_000);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
