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
 * Who of those that send files is served next. However many come at once, two of them are worked
 * on, and the threads that answer everybody else stay free.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadTurns {

    private static final int AT_ONCE = 2;

    @Resource ManagedExecutorService executor;

    @SuppressWarnings("NullAway.Init")
    private Turns turns;

    @PostConstruct
    void open() {
        turns = new Turns(AT_ONCE, executor);
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
