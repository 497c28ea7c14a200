package org.duta.ejb.alert;

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

/** Looks every few seconds for confirmations that are overdue; every node does. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchConfirmations {

    private static final Logger LOG = System.getLogger(WatchConfirmations.class.getName());
    private static final int SECONDS_APART = 5;

    @Resource ManagedScheduledExecutorService timer;
    @Inject TellOverdue tellOverdue;

    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, 0, SECONDS_APART, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** Whatever goes wrong is told, and tried again. */
    private void look() {
        try {
            tellOverdue.tell();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What is overdue could not be told", e);
        }
    }
}
