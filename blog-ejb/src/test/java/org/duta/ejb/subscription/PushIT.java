package org.duta.ejb.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.subscription.PushQueue.Kind;
import org.duta.ejb.subscription.PushQueue.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushIT {

    private static final Clock NOW = Clock.systemUTC();

    private final TestDatabase database = TestDatabase.get();

    @BeforeEach
    void empty() {
        database.sql("delete from push_queue; delete from push_outbox");
    }

    @Test
    void what_is_undone_is_told_to_nobody() {
        UUID receiver = opened();
        try {
            database.doInTransaction(
                    entities -> {
                        Outbox outbox = new Outbox();
                        outbox.entities = entities;
                        outbox.note(1);
                        throw new IllegalStateException("undone");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }
        fanOut();
        assertThat(head(receiver)).isEmpty();
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void whoever_comes_later_is_told_of_what_comes_later() {
        note(1);
        fanOut();
        UUID receiver = opened();
        note(2);
        fanOut();
        assertThat(head(receiver)).contains(2L);
    }

    @Test
    void two_relays_send_everything_once_and_in_order() throws Exception {
        List<UUID> receivers = IntStream.range(0, 8).mapToObj(i -> opened()).toList();
        Map<UUID, List<Long>> got = new ConcurrentHashMap<>();
        receivers.forEach(receiver -> got.put(receiver, new CopyOnWriteArrayList<>()));
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> relays = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                relays.add(threads.submit(() -> relay(got, written)));
            }
            for (long sequence = 1; sequence <= 60; sequence++) {
                note(sequence);
            }
            written.set(true);
            for (Future<?> relay : relays) {
                relay.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        List<Long> all = LongStream.rangeClosed(1, 60).boxed().toList();
        receivers.forEach(receiver -> assertThat(got.get(receiver)).isEqualTo(all));
    }

    @Test
    void a_receiver_that_fails_delays_nobody_else() {
        UUID poisoned = opened();
        UUID healthy = opened();
        note(1);
        note(2);
        fanOut();
        for (Taken taken : take(NOW)) {
            if (taken.receiver().equals(poisoned)) {
                assertThat(fail(NOW, taken, 1)).isTrue();
            } else {
                assertThat(delivered(taken, 1)).isTrue();
                assertThat(delivered(taken, 2)).isFalse();
            }
        }
        assertThat(head(healthy)).isEmpty();
        assertThat(take(NOW)).isEmpty();
        assertThat(take(later(9))).isEmpty();
        assertThat(take(later(11))).extracting(Taken::receiver).containsExactly(poisoned);
        assertThat(head(poisoned)).contains(1L);
    }

    @Test
    void what_a_dead_worker_had_taken_is_sent_by_another() {
        opened();
        note(1);
        fanOut();
        Taken dead = take(NOW).get(0);
        assertThat(take(later(59))).isEmpty();
        Taken heir = take(later(61)).get(0);
        assertThat(heir.receiver()).isEqualTo(dead.receiver());
        delivered(dead, 1);
        assertThat(head(heir.receiver())).contains(1L);
        delivered(heir, 1);
        assertThat(head(heir.receiver())).isEmpty();
    }

    @Test
    void after_eleven_failures_a_delivery_is_a_dead_letter_and_the_next_has_its_turn() {
        UUID receiver = opened();
        note(1);
        note(2);
        fanOut();
        database.sql("update push_delivery set since = now() + interval '60 days'");
        long seconds = 0;
        for (int failure = 1; failure <= 11; failure++) {
            Taken taken = take(later(seconds)).get(0);
            assertThat(fail(later(seconds), taken, 1)).isEqualTo(failure < 11);
            seconds += Duration.ofHours(25).toSeconds();
        }
        assertThat(head(receiver)).contains(2L);
        assertThat(revive(receiver, 7L)).isZero();
        assertThat(revive(receiver, 1L)).isEqualTo(1);
        assertThat(head(receiver)).contains(1L);
        assertThat(take(later(1))).hasSize(1);
    }

    @Test
    void all_dead_letters_of_a_receiver_are_tried_again_in_order() {
        UUID receiver = opened();
        UUID other = opened();
        note(1);
        note(2);
        fanOut();
        database.sql("update push_delivery set died_at = now(), error = 'status 500'");
        assertThat(head(receiver)).isEmpty();
        assertThat(revive(receiver, null)).isEqualTo(2);
        assertThat(head(receiver)).contains(1L);
        assertThat(head(other)).isEmpty();
    }

    @Test
    void a_receiver_that_is_removed_takes_its_deliveries_along() {
        UUID receiver = opened();
        note(1);
        fanOut();
        Taken taken = take(NOW).get(0);
        database.doInTransaction(
                entities -> {
                    PushQueue queue = new PushQueue();
                    queue.entities = entities;
                    queue.remove(receiver);
                });
        assertThat(delivered(taken, 1)).isFalse();
        assertThat(take(NOW)).isEmpty();
    }

    private void relay(Map<UUID, List<Long>> got, AtomicBoolean written) {
        boolean more = true;
        while (more) {
            boolean last = written.get();
            boolean some = fanOut();
            for (Taken taken : take(NOW)) {
                some = true;
                carry(taken, java.util.Objects.requireNonNull(got.get(taken.receiver())));
            }
            more = !last || some || !isDone();
        }
    }

    private void carry(Taken taken, List<Long> sent) {
        boolean more = true;
        while (more) {
            Optional<Long> head = head(taken.receiver());
            head.ifPresent(sent::add);
            more = delivered(taken, head.orElse(0L));
        }
    }

    private boolean isDone() {
        return database.inTransaction(
                entities ->
                        entities.createNativeQuery("select 1 from push_outbox")
                                        .getResultList()
                                        .isEmpty()
                                && entities.createNativeQuery("select 1 from push_delivery")
                                        .getResultList()
                                        .isEmpty());
    }

    private UUID opened() {
        UUID receiver = UUID.randomUUID();
        database.doInTransaction(
                entities -> {
                    PushQueue queue = new PushQueue();
                    queue.entities = entities;
                    queue.open(receiver, Kind.WEBHOOK);
                });
        return receiver;
    }

    private void note(long sequence) {
        database.doInTransaction(
                entities -> {
                    Outbox outbox = new Outbox();
                    outbox.entities = entities;
                    outbox.note(sequence);
                });
    }

    private boolean fanOut() {
        return database.inTransaction(
                entities -> {
                    FanOut fanOut = new FanOut();
                    fanOut.entities = entities;
                    fanOut.clock = NOW;
                    return fanOut.step();
                });
    }

    private List<Taken> take(Clock clock) {
        return queue(clock, queue -> queue.take(Kind.WEBHOOK, 10));
    }

    private boolean fail(Clock clock, Taken taken, long sequence) {
        return queue(clock, queue -> queue.failed(taken, sequence, "status 500"));
    }

    private Optional<Long> head(UUID receiver) {
        return queue(NOW, queue -> queue.head(receiver));
    }

    private boolean delivered(Taken taken, long upTo) {
        return queue(NOW, queue -> queue.delivered(taken, upTo));
    }

    private int revive(UUID receiver, @org.jspecify.annotations.Nullable Long sequence) {
        return queue(NOW, queue -> queue.revive(receiver, sequence));
    }

    private <T> T queue(Clock clock, Function<PushQueue, T> work) {
        return database.inTransaction(
                entities -> {
                    PushQueue queue = new PushQueue();
                    queue.entities = entities;
                    queue.clock = clock;
                    return work.apply(queue);
                });
    }

    private static Clock later(long seconds) {
        return Clock.offset(NOW, Duration.ofSeconds(seconds));
    }
}
