package org.duta.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalFinder.JournalLine;
import org.duta.ejb.publication.JournalWatch;
import org.jspecify.annotations.Nullable;

/**
 * Sends every line of the change journal to whoever listens, as Server-Sent Events (WHATWG HTML,
 * section 9.2). A line is read and written down once, however many listen; who is further behind
 * than what is remembered is read to by others than who tells what is new.
 */
@ApplicationScoped
public class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class.getName());
    private static final int KEPT = 1_000;
    private static final int PAGE = 200;

    /** Pages that are read again at the same time; whoever wants more of them takes turns. */
    private static final int REPLAYS = 4;

    private static final long BEAT_EVERY_S = 20;
    private static final long LONGEST_STALL_NS = TimeUnit.SECONDS.toNanos(90);

    @Inject JournalFinder journal;
    @Inject JournalWatch watch;
    @Inject JournalItems items;
    @Resource ManagedThreadFactory threads;

    private final RecentEvents recent = new RecentEvents(KEPT);
    private final Set<EventListener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService worker;
    private @Nullable ExecutorService replays;

    @PostConstruct
    void start() {
        ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(threads);
        replays = Executors.newFixedThreadPool(REPLAYS, threads);
        recent.startAfter(journal.head().sequence());
        watch.whenGrown(() -> one.execute(this::grow));
        one.execute(this::grow);
        one.scheduleWithFixedDelay(
                () -> listeners.forEach(listener -> listener.beat(LONGEST_STALL_NS)),
                BEAT_EVERY_S,
                BEAT_EVERY_S,
                TimeUnit.SECONDS);
        worker = one;
    }

    @PreDestroy
    void stop() {
        listeners.forEach(EventListener::end);
        if (worker != null) {
            worker.shutdownNow();
        }
        if (replays != null) {
            replays.shutdownNow();
        }
    }

    /** The number after which somebody hears what is new. */
    long now() {
        return recent.last();
    }

    int listening() {
        return listeners.size();
    }

    void add(EventListener listener) {
        listener.listen();
        listeners.add(listener);
        // What has come between.
        listener.pump();
    }

    void remove(EventListener listener) {
        listeners.remove(listener);
    }

    /** The events after a number, in order; empty if the next one is no longer remembered. */
    Optional<List<byte[]>> recent(long sequence, int limit) {
        return recent.after(sequence, limit);
    }

    /** Reads the events after a number again, in order, and says when they are there. */
    CompletableFuture<List<byte[]>> replay(long sequence, int limit, Runnable whenThere) {
        CompletableFuture<List<byte[]>> page = new CompletableFuture<>();
        Objects.requireNonNull(replays)
                .execute(
                        () -> {
                            page.completeAsync(() -> read(sequence, limit), Runnable::run);
                            whenThere.run();
                        });
        return page;
    }

    private List<byte[]> read(long sequence, int limit) {
        return journal.after(sequence, limit).stream().map(this::event).toList();
    }

    private void grow() {
        try {
            List<JournalLine> lines = journal.after(recent.last(), PAGE);
            while (!lines.isEmpty()) {
                lines.forEach(line -> recent.add(line.sequence(), event(line)));
                listeners.forEach(EventListener::pump);
                lines = journal.after(recent.last(), PAGE);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The journal can''t be read for those who listen", e);
        }
    }

    private byte[] event(JournalLine line) {
        String event = "id: " + line.sequence() + "\ndata: " + items.of(line).build() + "\n\n";
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
