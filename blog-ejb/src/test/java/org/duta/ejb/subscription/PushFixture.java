package org.duta.ejb.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.subscription.PushQueue.Kind;
import org.duta.ejb.subscription.PushQueue.Taken;

/** Outbox, fan-out and queues on a real database, each step in a transaction of its own. */
final class PushFixture {

    static final Clock NOW = Clock.systemUTC();

    private final TestDatabase database = TestDatabase.get();

    void empty() {
        database.sql("delete from push_queue; delete from push_outbox");
    }

    /** The different times at which something is to be sent. */
    Set<Object> timesDue() {
        return database.inTransaction(
                entities ->
                        new HashSet<>(
                                entities.createNativeQuery("select due_at from push_queue")
                                        .getResultList()));
    }

    void sql(String statement) {
        database.sql(statement);
    }

    /** A queue of a receiver at a host of its own. */
    UUID opened() {
        return opened(UUID.randomUUID() + ".example");
    }

    UUID opened(String host) {
        UUID receiver = UUID.randomUUID();
        return queue(
                NOW,
                queue -> {
                    queue.open(receiver, Kind.WEBHOOK, host);
                    return receiver;
                });
    }

    void note(long sequence) {
        database.doInTransaction(
                entities -> {
                    Outbox outbox = new Outbox();
                    outbox.entities = entities;
                    outbox.note(sequence);
                });
    }

    /** Notes a line in a transaction that is undone. */
    void noteAndUndo(long sequence) {
        try {
            database.doInTransaction(
                    entities -> {
                        Outbox outbox = new Outbox();
                        outbox.entities = entities;
                        outbox.note(sequence);
                        throw new IllegalStateException("undone");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }
    }

    boolean fanOut() {
        return database.inTransaction(
                entities -> {
                    FanOut fanOut = new FanOut();
                    fanOut.entities = entities;
                    fanOut.clock = NOW;
                    return fanOut.step();
                });
    }

    List<Taken> take(Clock clock) {
        return queue(clock, queue -> queue.take(Kind.WEBHOOK, 10));
    }

    Taken takeOne(Clock clock) {
        return queue(clock, queue -> queue.take(Kind.WEBHOOK, 1)).get(0);
    }

    boolean fail(Clock clock, Taken taken, long sequence) {
        return queue(clock, queue -> queue.failed(taken, sequence, "status 500"));
    }

    Optional<Long> head(UUID receiver) {
        return queue(NOW, queue -> queue.head(receiver));
    }

    boolean delivered(Taken taken, long upTo) {
        return queue(NOW, queue -> queue.delivered(taken, upTo));
    }

    int replay(UUID receiver, @org.jspecify.annotations.Nullable Long sequence) {
        return queue(
                NOW,
                queue -> {
                    queue.hurry(receiver);
                    return queue.deadLetters.replay(receiver, sequence);
                });
    }

    void remove(UUID receiver) {
        queue(
                NOW,
                queue -> {
                    queue.remove(receiver);
                    return true;
                });
    }

    boolean isDone() {
        return database.inTransaction(
                entities ->
                        entities.createNativeQuery("select 1 from push_outbox")
                                        .getResultList()
                                        .isEmpty()
                                && entities.createNativeQuery("select 1 from push_delivery")
                                        .getResultList()
                                        .isEmpty());
    }

    private <T> T queue(Clock clock, Function<PushQueue, T> work) {
        return database.inTransaction(entities -> work.apply(queueOn(entities, clock)));
    }

    static PushQueue queueOn(EntityManager entities, Clock clock) {
        PushQueue queue = new PushQueue();
        queue.entities = entities;
        queue.clock = clock;
        queue.deadLetters = new DeadLetters();
        queue.deadLetters.entities = entities;
        queue.deadLetters.clock = clock;
        return queue;
    }

    static Clock later(long seconds) {
        return Clock.offset(NOW, Duration.ofSeconds(seconds));
    }
}
