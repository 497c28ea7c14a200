package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.publication.JournalOp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class JournalWatchIT {

    private static final int PUBLICATIONS = 8;

    private final TestDatabase database = TestDatabase.get();
    private final UUID post = PostFixture.draft(database);
    private final JournalWatch here = watch();
    private final JournalWatch there = watch();

    @BeforeEach
    void bothWatch() throws InterruptedException {
        here.start();
        there.start();
        await(here);
        await(there);
    }

    @AfterEach
    void neitherWatches() {
        here.stop();
        there.stop();
    }

    /** The head that a node may rely on is at no time behind a commit that is over. */
    @Test
    void no_node_relies_on_a_head_that_has_moved() throws Exception {
        AtomicLong committed = new AtomicLong(head());
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger relied = new AtomicInteger();
        AtomicInteger behind = new AtomicInteger();
        Thread reader =
                new Thread(
                        () -> {
                            while (!over.get()) {
                                long least = committed.get();
                                there.lease
                                        .now()
                                        .ifPresent(
                                                known -> {
                                                    relied.incrementAndGet();
                                                    if (known.sequence() < least) {
                                                        behind.incrementAndGet();
                                                    }
                                                });
                            }
                        });
        reader.start();
        for (int i = 0; i < PUBLICATIONS; i++) {
            database.doInTransaction(this::publish);
            committed.set(head());
            await(there);
        }
        over.set(true);
        reader.join();
        assertThat(relied.get()).isPositive();
        assertThat(behind).hasValue(0);
        assertThat(there.lease.now().orElseThrow().sequence()).isEqualTo(head());
    }

    @Test
    void one_announcement_holds_for_several_publications() throws Exception {
        UUID announced = database.inTransaction(entities -> journal(entities).announce());
        database.sql("update journal_intent set at = now() - interval '25 s'");
        for (int i = 0; i < 3; i++) {
            database.doInTransaction(entities -> write(entities, announced));
            Thread.sleep(200);
            assertThat(there.lease.now()).isEmpty();
            assertThat(here.lease.now()).isEmpty();
        }
        assertThat(isYoung(announced)).isTrue();
        database.doInTransaction(entities -> journal(entities).end(announced));
        await(there);
        assertThat(there.lease.now().orElseThrow().sequence()).isEqualTo(head());
    }

    @Test
    void nothing_is_published_under_an_announcement_that_has_lapsed() {
        UUID announced = database.inTransaction(entities -> journal(entities).announce());
        database.doInTransaction(entities -> journal(entities).end(announced));
        long before = head();
        assertThatThrownBy(() -> database.doInTransaction(entities -> write(entities, announced)))
                .hasMessageContaining("lapsed");
        assertThat(head()).isEqualTo(before);
    }

    private boolean isYoung(UUID announced) {
        return database.inTransaction(
                entities ->
                        (Boolean)
                                entities.createNativeQuery(
                                                "select at > now() - interval '20 s'"
                                                        + " from journal_intent where id = ?1")
                                        .setParameter(1, announced)
                                        .getSingleResult());
    }

    private void write(EntityManager entities, UUID announced) {
        Journal journal = journal(entities);
        journal.begin(announced);
        journal.write(JournalOp.PUBLISHED, post, 1, null, Instant.now());
    }

    private Journal journal(EntityManager entities) {
        Journal journal = JournalFixture.in(database, entities, Clock.systemUTC());
        journal.watch = here;
        return journal;
    }

    @Test
    void whoever_waits_is_told_that_the_journal_has_grown() throws Exception {
        AtomicInteger told = new AtomicInteger();
        there.whenGrown(told::incrementAndGet);
        database.doInTransaction(this::publish);
        for (int i = 0; i < 1_000 && told.get() == 0; i++) {
            Thread.sleep(10);
        }
        assertThat(told.get()).isEqualTo(1);
    }

    /** Else it would hold a lease that nobody has, and hear the journal for nobody. */
    @Test
    void a_connection_that_is_given_back_holds_no_lock_and_listens_to_nothing() throws Exception {
        JournalWatch failing = watch();
        CountDownLatch givenBack = new CountDownLatch(1);
        try (Connection one = database.dataSource().getConnection()) {
            failing.dataSource = poolOf(one, givenBack);
            failing.whenGrown(
                    () -> {
                        failing.stop();
                        throw new IllegalStateException("whoever was told has failed");
                    });
            failing.start();
            await(failing);
            assertThat(held(one)).isEqualTo(2);
            database.doInTransaction(this::publish);
            givenBack.await();
            assertThat(held(one)).isZero();
        }
    }

    /** Advisory locks and channels of a connection. */
    private static int held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select (select count(*) from pg_locks where locktype = 'advisory'"
                                        + " and pid = pg_backend_pid())"
                                        + " + (select count(*) from pg_listening_channels())")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Lends the same connection again and again: whoever closes it gives it back. */
    private static DataSource poolOf(Connection one, CountDownLatch givenBack) {
        Connection lent =
                proxy(
                        Connection.class,
                        (self, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                givenBack.countDown();
                                return null;
                            }
                            return method.invoke(one, arguments);
                        });
        return proxy(DataSource.class, (self, method, arguments) -> lent);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void publish(EntityManager entities) {
        Journal journal = journal(entities);
        journal.intents =
                new JournalIntents() {
                    @Override
                    public UUID announce() {
                        return database.inTransaction(
                                own -> {
                                    JournalIntents announcing = new JournalIntents();
                                    announcing.entities = own;
                                    return announcing.announce();
                                });
                    }
                };
        journal.intents.entities = entities;
        journal.append(JournalOp.PUBLISHED, post, 1, null);
    }

    private JournalWatch watch() {
        JournalWatch watch = new JournalWatch();
        watch.dataSource = database.dataSource();
        watch.lease = new JournalLease();
        watch.threads = new PlainThreads();
        return watch;
    }

    private static void await(JournalWatch watch) throws InterruptedException {
        for (int i = 0; i < 3_000 && watch.lease.now().isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(watch.lease.now()).isPresent();
    }

    private long head() {
        return database.inTransaction(
                entities -> {
                    JournalFinder finder = new JournalFinder();
                    finder.entities = entities;
                    return finder.head().sequence();
                });
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
