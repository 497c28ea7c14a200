package org.duta.ejb.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Who of those that send files is served next. However many come at once, one of them is read at a
 * time and a few are taken in, and the threads that answer everybody else stay free.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadTurns {

    /** The other half of the processors is for people who write. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Seconds. */
    private static final int LONGEST_S = 60;

    private static final long SECOND_NS = 1_000_000_000L;

    @Resource ManagedExecutorService executor;
    @Inject MediaSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Turns turns;

    @SuppressWarnings("NullAway.Init")
    private Turns reading;

    private long rate;

    @PostConstruct
    void open() {
        turns = new Turns(AT_ONCE, executor);
        reading = new Turns(1, executor);
        rate = settings.rate();
    }

    /**
     * Takes in a little of what has come of somebody's upload when it is that person's turn, and no
     * more of anything than this node may take in.
     *
     * @param some which tells how many bytes it took, throws nothing, and doesn't wait for more
     */
    public void read(String person, IntSupplier some) {
        reading.add(
                person,
                () -> {
                    long begun = System.nanoTime();
                    long length = some.getAsInt() * SECOND_NS / rate;
                    LockSupport.parkNanos(begun + length - System.nanoTime());
                });
    }

    /**
     * Waits until it is that person's turn, for a body that only a waiting thread can read; a
     * minute at most.
     *
     * @param read bytes that the thread has taken in since its turn before
     */
    public void await(String person, int read) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        read(
                person,
                () -> {
                    turn.complete(null);
                    return read;
                });
        turn.completeOnTimeout(null, LONGEST_S, TimeUnit.SECONDS).join();
    }

    /**
     * Does something when it is that person's turn.
     *
     * @return ends with what was done, or with what was thrown
     */
    public <T> CompletableFuture<T> take(String person, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        turns.add(
                person,
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (Throwable thrown) {
                        done.completeExceptionally(thrown);
                    }
                });
        return done;
    }
}
