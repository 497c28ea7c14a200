package org.duta.ejb.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks at the start and every five minutes whether an anchor is due: a first start finds the trail
 * empty.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AnchorDaily {

    private static final Logger LOG = System.getLogger(AnchorDaily.class.getName());
    private static final int MINUTES_APART = 5;

    @Resource ManagedScheduledExecutorService timer;
    @Inject WriteAnchor writeAnchor;

    private @Nullable ScheduledFuture<?> asking;

    @PostConstruct
    void begin() {
        asking = timer.scheduleWithFixedDelay(this::ask, 0, MINUTES_APART, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (asking != null) {
            asking.cancel(false);
        }
    }

    /** Whatever goes wrong is told, and asked again later; nobody else has to wait for it. */
    private void ask() {
        try {
            writeAnchor
                    .writeIfDue()
                    .ifPresent(anchor -> LOG.log(Level.INFO, "Anchored: " + anchor.line()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The audit trail could not be anchored", e);
        }
    }
}
