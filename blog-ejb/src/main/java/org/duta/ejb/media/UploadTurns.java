package org.duta.ejb.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Who of those that send files is served next. However many come at once, two of them are read and
 * two are taken in, and the threads that answer everybody else stay free.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadTurns {

    private static final int AT_ONCE = 2;

    @Resource ManagedExecutorService executor;

    @SuppressWarnings("NullAway.Init")
    private Turns turns;

    @SuppressWarnings("NullAway.Init")
    private Turns reading;

    @PostConstruct
    void open() {
        turns = new Turns(AT_ONCE, executor);
        reading = new Turns(AT_ONCE, executor);
    }

    /**
     * Takes in a little of what has come of somebody's upload when it is that person's turn.
     *
     * @param some which throws nothing, and doesn't wait for more to come
     */
    public void read(String person, Runnable some) {
        reading.add(person, some);
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
