package org.duta.ejb.link;

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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the addresses that pages want to know about, one after another, and never for a page. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class TryWantedLinks {

    private static final Logger LOG = System.getLogger(TryWantedLinks.class.getName());
    private static final long LOOK_EVERY_MS = 1_000;

    @Resource ManagedScheduledExecutorService timer;
    @Inject LinkTrials trials;
    @Inject TryLink tryLink;

    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking =
                timer.scheduleWithFixedDelay(
                        this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    private void look() {
        try {
            for (Optional<String> next = trials.take(); next.isPresent(); next = trials.take()) {
                trials.settle(next.get(), tryLink.ask(next.get()));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No link could be tried just now", e);
        }
    }
}
