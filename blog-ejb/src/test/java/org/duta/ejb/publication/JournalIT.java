package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.JournalFinder.JournalLine;
import org.duta.model.publication.JournalOp;
import org.junit.jupiter.api.Test;

class JournalIT {

    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 40;

    private final TestDatabase database = TestDatabase.get();
    private final UUID post = PostFixture.draft(database);

    @Test
    void a_reader_who_goes_on_from_the_last_number_never_misses_an_entry() throws Exception {
        long start = head();
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            Future<List<Long>> reader = threads.submit(() -> follow(start, written));
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                boolean undoesSome = i % 2 == 0;
                writers.add(threads.submit(() -> write(undoesSome)));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            written.set(true);
            List<Long> read = reader.get(60, TimeUnit.SECONDS);
            assertThat(read).isEqualTo(LongStream.rangeClosed(start + 1, head()).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_number_whose_transaction_is_undone_is_given_again() {
        long before = head();
        undone(() -> {});
        database.doInTransaction(this::append);
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void a_clock_that_is_put_back_doesnt_put_the_journal_back() {
        database.doInTransaction(this::append);
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        long before = head();
        database.doInTransaction(entities -> append(entities, behind));
        database.doInTransaction(this::append);
        List<JournalLine> lines = page(before - 1);
        assertThat(lines).hasSize(3);
        assertThat(lines).extracting(JournalLine::at).isSorted();
    }

    private void write(boolean undoesSome) {
        for (int i = 0; i < ENTRIES_EACH; i++) {
            if (undoesSome && i % 3 == 0) {
                undone(Thread::yield);
            }
            database.doInTransaction(this::append);
        }
    }

    private void undone(Runnable meanwhile) {
        try {
            database.doInTransaction(
                    entities -> {
                        append(entities);
                        meanwhile.run();
                        throw new Undone();
                    });
        } catch (Undone expected) {
            // That is what was wanted.
        }
    }

    private List<Long> follow(long start, AtomicBoolean written) {
        List<Long> read = new ArrayList<>();
        long last = start;
        boolean more = true;
        while (more) {
            boolean done = written.get();
            List<JournalLine> page = page(last);
            for (JournalLine line : page) {
                read.add(line.sequence());
                last = line.sequence();
            }
            more = !done || !page.isEmpty();
        }
        return read;
    }

    private List<JournalLine> page(long after) {
        return database.inTransaction(
                entities -> {
                    JournalFinder finder = new JournalFinder();
                    finder.entities = entities;
                    finder.replacements = new ReplacementFinder();
                    return finder.after(after, 7);
                });
    }

    private long head() {
        return database.inTransaction(
                entities -> {
                    JournalFinder finder = new JournalFinder();
                    finder.entities = entities;
                    return finder.head().sequence();
                });
    }

    private void append(EntityManager entities) {
        append(entities, Clock.systemUTC());
    }

    private void append(EntityManager entities, Clock clock) {
        Journal journal = JournalFixture.in(database, entities, clock);
        journal.append(JournalOp.PUBLISHED, post, 1, null);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
