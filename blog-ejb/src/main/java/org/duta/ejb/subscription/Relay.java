package org.duta.ejb.subscription;

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
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries this node's share of what is to be pushed. It looks once a second, and at once after a
 * commit of this node; every node runs one, and the database says who does what.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class.getName());

    /** Of each lane: portals and feed programs that are sent to, callbacks that are asked. */
    private static final int WORKERS = 8;

    private static final int LANES = 3;

    private static final long LOOK_MS = 1_000;

    @Resource ManagedThreadFactory threadFactory;
    @Inject FanOut fanOut;
    @Inject HubIntents intents;
    @Inject VerifyIntent verifyIntent;
    @Inject TellDenial tellDenial;
    @Inject PushQueue queue;
    @Inject Carry carry;

    // Lanes of their own: strangers who answer slowly hold up no portal.
    private final Semaphore webhooks = new Semaphore(WORKERS);
    private final Semaphore feeds = new Semaphore(WORKERS);
    private final Semaphore questions = new Semaphore(WORKERS);
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable ScheduledThreadPoolExecutor threads;

    @PostConstruct
    void start() {
        ScheduledThreadPoolExecutor pool =
                new ScheduledThreadPoolExecutor(LANES * WORKERS + 1, threadFactory);
        pool.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
        threads = pool;
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    /** Looks now. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            run(this::look);
        }
    }

    private void run(Runnable work) {
        ScheduledThreadPoolExecutor pool = threads;
        if (pool != null && !pool.isShutdown()) {
            pool.execute(work);
        }
    }

    private void look() {
        woken.set(false);
        try {
            while (fanOut.step()) {
                handOut();
            }
            handOut();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nothing could be pushed just now", e);
        }
    }

    private void handOut() {
        lane(webhooks, most -> turns(queue.take(PushQueue.Kind.WEBHOOK, most)));
        lane(feeds, most -> turns(queue.take(PushQueue.Kind.HUB, most)));
        lane(questions, most -> questions(intents.take(most)));
    }

    private List<Runnable> turns(List<PushQueue.Taken> taken) {
        return taken.stream().<Runnable>map(one -> () -> carry.carry(one)).toList();
    }

    private List<Runnable> questions(List<HubIntents.Taken> taken) {
        return taken.stream().<Runnable>map(one -> () -> settle(one)).toList();
    }

    private void settle(HubIntents.Taken taken) {
        if (taken.intent().mode() == HubIntent.Mode.DENIED) {
            tellDenial.tell(taken);
        } else {
            verifyIntent.verify(taken);
        }
    }

    private void lane(Semaphore free, IntFunction<List<Runnable>> taker) {
        int most = free.drainPermits();
        int used = 0;
        try {
            if (most > 0) {
                for (Runnable work : taker.apply(most)) {
                    run(() -> workIn(free, work));
                    used++;
                }
            }
        } finally {
            free.release(most - used);
        }
    }

    private void workIn(Semaphore lane, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A receiver's turn was cut short", e);
        } finally {
            lane.release();
            wake();
        }
    }
}
