package org.duta.ejb.subscription;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.duta.ejb.subscription.PushQueue.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushIT {

    private final PushFixture push = new PushFixture();

    @BeforeEach
    void empty() {
        push.empty();
    }

    @Test
    void what_is_undone_is_told_to_nobody() {
        UUID receiver = push.opened();
        push.noteAndUndo(1);
        push.fanOut();
        assertThat(push.head(receiver)).isEmpty();
        assertThat(push.take(PushFixture.NOW)).isEmpty();
    }

    @Test
    void whoever_comes_later_is_told_of_what_comes_later() {
        push.note(1);
        push.fanOut();
        UUID receiver = push.opened();
        push.note(2);
        push.fanOut();
        assertThat(push.head(receiver)).contains(2L);
    }

    @Test
    void two_relays_send_everything_once_and_in_order() throws Exception {
        List<UUID> receivers = IntStream.range(0, 8).mapToObj(i -> push.opened()).toList();
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
                push.note(sequence);
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
        UUID poisoned = push.opened();
        UUID healthy = push.opened();
        push.note(1);
        push.note(2);
        push.fanOut();
        for (Taken taken : push.take(PushFixture.NOW)) {
            if (taken.receiver().equals(poisoned)) {
                assertThat(push.fail(PushFixture.NOW, taken, 1)).isTrue();
            } else {
                assertThat(push.delivered(taken, 1)).isTrue();
                assertThat(push.delivered(taken, 2)).isFalse();
            }
        }
        assertThat(push.head(healthy)).isEmpty();
        assertThat(push.take(PushFixture.NOW)).isEmpty();
        assertThat(push.take(PushFixture.later(9))).isEmpty();
        assertThat(push.take(PushFixture.later(13)))
                .extracting(Taken::receiver)
                .containsExactly(poisoned);
        assertThat(push.head(poisoned)).contains(1L);
    }

    @Test
    void one_host_holds_two_workers_and_has_its_next_turn_when_one_is_free() {
        for (int i = 0; i < 20; i++) {
            push.opened("poisoned.example");
        }
        UUID healthy = push.opened();
        push.note(1);
        push.fanOut();
        List<Taken> taken = push.take(PushFixture.NOW);
        assertThat(taken).hasSize(PushQueue.MOST_AT_HOST + 1);
        assertThat(taken).extracting(Taken::receiver).contains(healthy);
        assertThat(push.take(PushFixture.NOW)).isEmpty();
        Taken over =
                taken.stream()
                        .filter(one -> !one.receiver().equals(healthy))
                        .findFirst()
                        .orElseThrow();
        push.fail(PushFixture.NOW, over, 1);
        assertThat(push.take(PushFixture.NOW)).hasSize(1);
    }

    @Test
    void who_has_failed_waits_behind_those_who_have_not() {
        UUID failed = push.opened();
        push.note(1);
        push.fanOut();
        push.fail(PushFixture.NOW, push.take(PushFixture.NOW).get(0), 1);
        UUID fresh = push.opened();
        push.note(2);
        push.fanOut();
        push.sql("update push_queue set due_at = now() - attempts * interval '1 hour'");
        assertThat(push.takeOne(PushFixture.later(1)).receiver()).isEqualTo(fresh);
        assertThat(push.takeOne(PushFixture.later(1)).receiver()).isEqualTo(failed);
    }

    @Test
    void those_who_failed_together_come_back_one_after_the_other() {
        IntStream.range(0, 8).forEach(i -> push.opened());
        push.note(1);
        push.fanOut();
        push.take(PushFixture.NOW).forEach(taken -> push.fail(PushFixture.NOW, taken, 1));
        assertThat(push.timesDue()).hasSizeGreaterThan(1);
    }

    @Test
    void what_a_dead_worker_had_taken_is_sent_by_another() {
        push.opened();
        push.note(1);
        push.fanOut();
        Taken dead = push.take(PushFixture.NOW).get(0);
        assertThat(push.take(PushFixture.later(59))).isEmpty();
        Taken heir = push.take(PushFixture.later(61)).get(0);
        assertThat(heir.receiver()).isEqualTo(dead.receiver());
        push.delivered(dead, 1);
        assertThat(push.head(heir.receiver())).contains(1L);
        push.delivered(heir, 1);
        assertThat(push.head(heir.receiver())).isEmpty();
    }

    @Test
    void after_eleven_failures_a_delivery_is_a_dead_letter_and_the_next_has_its_turn() {
        UUID receiver = push.opened();
        push.note(1);
        push.note(2);
        push.fanOut();
        push.sql("update push_delivery set since = now() + interval '60 days'");
        long seconds = 0;
        for (int failure = 1; failure <= 11; failure++) {
            Taken taken = push.take(PushFixture.later(seconds)).get(0);
            assertThat(push.fail(PushFixture.later(seconds), taken, 1)).isEqualTo(failure < 11);
            seconds += Duration.ofHours(31).toSeconds();
        }
        assertThat(push.head(receiver)).contains(2L);
        assertThat(push.replay(receiver, 7L)).isZero();
        assertThat(push.replay(receiver, 1L)).isEqualTo(1);
        assertThat(push.head(receiver)).contains(1L);
        assertThat(push.take(PushFixture.later(1))).hasSize(1);
    }

    @Test
    void all_dead_letters_of_a_receiver_are_tried_again_in_order() {
        UUID receiver = push.opened();
        UUID other = push.opened();
        push.note(1);
        push.note(2);
        push.fanOut();
        push.sql("update push_delivery set died_at = now(), error = 'status 500'");
        assertThat(push.head(receiver)).isEmpty();
        assertThat(push.replay(receiver, null)).isEqualTo(2);
        assertThat(push.head(receiver)).contains(1L);
        assertThat(push.head(other)).isEmpty();
    }

    @Test
    void a_receiver_that_is_removed_takes_its_deliveries_along() {
        UUID receiver = push.opened();
        push.note(1);
        push.fanOut();
        Taken taken = push.take(PushFixture.NOW).get(0);
        push.remove(receiver);
        assertThat(push.delivered(taken, 1)).isFalse();
        assertThat(push.take(PushFixture.NOW)).isEmpty();
    }

    private void relay(Map<UUID, List<Long>> got, AtomicBoolean written) {
        boolean more = true;
        while (more) {
            boolean last = written.get();
            boolean some = push.fanOut();
            for (Taken taken : push.take(PushFixture.NOW)) {
                some = true;
                carry(taken, java.util.Objects.requireNonNull(got.get(taken.receiver())));
            }
            more = !last || some || !push.isDone();
        }
    }

    private void carry(Taken taken, List<Long> sent) {
        boolean more = true;
        while (more) {
            Optional<Long> head = push.head(taken.receiver());
            head.ifPresent(sent::add);
            more = push.delivered(taken, head.orElse(0L));
        }
    }
}
