package org.duta.web.portal;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.LongStream;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.duta.ejb.publication.JournalWatch;
import org.duta.model.publication.JournalOp;

/** A journal that grows when a test says so, and the stream that is told of it. */
final class FakeJournal extends JournalFinder {

    private static final UUID POST = new UUID(0, 1);

    /** Found once: looking for it takes longer than all else here. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final CountDownLatch released = new CountDownLatch(1);
    private final EventStream stream = new EventStream();
    private volatile long last;
    private volatile long slowBefore;
    private Runnable whenGrown = () -> {};

    FakeJournal(long last) {
        this.last = last;
        stream.journal = this;
        stream.watch =
                new JournalWatch() {
                    @Override
                    public void whenGrown(Runnable listener) {
                        whenGrown = listener;
                    }
                };
        stream.items =
                new JournalItems() {
                    @Override
                    JsonObjectBuilder of(JournalLine line) {
                        return JSON.createObjectBuilder().add("sequence", line.sequence());
                    }
                };
        stream.threads = new PlainThreads();
        stream.start();
    }

    EventStream stream() {
        return stream;
    }

    /** From here on nothing before a number is read until it is {@link #release released}. */
    void hold(long before) {
        slowBefore = before;
    }

    void release() {
        released.countDown();
    }

    void growTo(long sequence) {
        last = sequence;
        whenGrown.run();
    }

    @Override
    public JournalHead head() {
        return new JournalHead(last, 0, Instant.EPOCH);
    }

    @Override
    public List<JournalLine> after(long after, int limit) {
        if (after < slowBefore) {
            awaitRelease();
        }
        return LongStream.rangeClosed(after + 1, Math.min(after + limit, last))
                .mapToObj(FakeJournal::line)
                .toList();
    }

    private static JournalLine line(long sequence) {
        return new JournalLine(
                sequence, JournalOp.PUBLISHED, POST, 1, Instant.EPOCH, null, null, 0);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class PlainThreads implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
