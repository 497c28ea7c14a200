package org.duta.ejb.link;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks the addresses that pages want to know about, a few at a time, and never for a page. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TryWantedLinks {

    private static final Logger LOG = System.getLogger(TryWantedLinks.class.getName());

    /** Of a node. */
    private static final int AT_ONCE = 4;

    private static final int FORGET_EVERY_S = 3_600;

    @Resource ManagedThreadFactory threadFactory;
    @Inject LinkTrials trials;
    @Inject TryLink tryLink;

    private @Nullable ScheduledThreadPoolExecutor threads;

    @PostConstruct
    void begin() {
        // Threads of its own: sites that answer slowly hold up nobody else.
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(AT_ONCE, threadFactory);
        // Taking turns, so that one of them looks every second.
        for (int second = 1; second <= AT_ONCE; second++) {
            pool.scheduleWithFixedDelay(this::look, second, AT_ONCE, TimeUnit.SECONDS);
        }
        pool.scheduleWithFixedDelay(this::forget, FORGET_EVERY_S, FORGET_EVERY_S, TimeUnit.SECONDS);
        threads = pool;
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    private void look() {
        try {
            for (Optional<String> next = trials.take(); next.isPresent(); next = trials.take()) {
                LinkOutcome outcome = tryLink.ask(next.get());
                if (Thread.currentThread().isInterrupted()) {
                    return; // We were stopped, which says nothing of the site.
                }
                trials.settle(next.get(), outcome);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No link could be tried just now", e);
        }
    }

    private void forget() {
        try {
            trials.forget();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is old of links could not be forgotten just now", e);
        }
    }
}
