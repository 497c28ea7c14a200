package org.duta.web.publication.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.web.publication.kept.Answers.STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duta.web.publication.kept.KeptAnswer.Step;
import org.duta.web.publication.kept.KeptAnswers.Maker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whoever asks waits for the making of what they asked for, if it is kept, and for nothing else.
 */
@Timeout(60)
class KeptAnswersTest {

    private static final Step NEXT = new Step(STEP.sequence() + 1, 0, STEP.day());

    private final KeptAnswers answers = new KeptAnswers();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch allowed = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();

    @Test
    void one_answer_is_made_for_all_who_ask_for_it_meanwhile() throws Exception {
        List<FutureTask<KeptAnswer>> all = new ArrayList<>();
        all.add(asks("/", STEP, slow(200)));
        begun.await();
        for (int i = 0; i < 5; i++) {
            all.add(asks("/", STEP, quick(200)));
        }
        awaitThatTheyWait(1, 6);
        allowed.countDown();
        for (FutureTask<KeptAnswer> each : all) {
            assertThat(each.get()).isSameAs(all.get(0).get());
        }
        assertThat(made).hasValue(1);
        assertThat(answers.get("/", STEP, quick(200))).isSameAs(all.get(0).get());
    }

    /** Both addresses have the same hash. */
    @Test
    void nobody_waits_for_the_answer_to_another_question() throws Exception {
        FutureTask<KeptAnswer> slow = asks("/search?q=Aa", STEP, slow(404));
        begun.await();
        assertThat("/search?q=BB").hasSameHashCodeAs("/search?q=Aa");
        assertThat(asks("/search?q=BB", STEP, quick(404)).get().status()).isEqualTo(404);
        assertThat(slow.isDone()).isFalse();
        allowed.countDown();
        assertThat(slow.get().status()).isEqualTo(404);
    }

    @Test
    void what_is_not_kept_is_made_for_everybody_at_the_same_time() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        Maker own =
                before -> {
                    meet(together);
                    return Answers.of(404);
                };
        FutureTask<KeptAnswer> first = asks("/nothing", STEP, slow(404));
        begun.await();
        List<FutureTask<KeptAnswer>> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(asks("/nothing", STEP, own));
        }
        awaitThatTheyWait(1, 4);
        allowed.countDown();
        for (FutureTask<KeptAnswer> other : others) {
            assertThat(other.get()).isNotSameAs(first.get());
        }
    }

    @Test
    void whoever_asks_after_the_next_step_gets_no_answer_from_before() throws Exception {
        FutureTask<KeptAnswer> before = asks("/", STEP, slow(200));
        begun.await();
        FutureTask<KeptAnswer> after =
                asks("/", NEXT, known -> Answers.of(NEXT, known == null ? 404 : 200));
        awaitThatTheyWait(1, 2);
        allowed.countDown();
        assertThat(before.get().step()).isEqualTo(STEP);
        assertThat(after.get().step()).isEqualTo(NEXT);
        assertThat(after.get().status()).isEqualTo(200);
        assertThat(answers.get("/", STEP, quick(404))).isSameAs(after.get());
    }

    @Test
    void whoever_waited_for_what_failed_makes_their_own() throws Exception {
        FutureTask<KeptAnswer> failing =
                asks(
                        "/",
                        STEP,
                        before -> {
                            slow(200).make(before);
                            throw new IllegalStateException("out of order");
                        });
        begun.await();
        FutureTask<KeptAnswer> other = asks("/", STEP, quick(200));
        awaitThatTheyWait(1, 2);
        allowed.countDown();
        assertThat(other.get().status()).isEqualTo(200);
        assertThat(answers.get("/", STEP, quick(404))).isSameAs(other.get());
        assertThat(failing).failsWithin(1, TimeUnit.MINUTES);
    }

    private Maker quick(int status) {
        return before -> {
            made.incrementAndGet();
            return Answers.of(status);
        };
    }

    private Maker slow(int status) {
        return before -> {
            begun.countDown();
            try {
                allowed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return quick(status).make(before);
        };
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FutureTask<KeptAnswer> asks(String address, Step step, Maker maker) {
        Callable<KeptAnswer> asking = () -> answers.get(address, step, maker);
        FutureTask<KeptAnswer> answer = new FutureTask<>(asking);
        Thread client = new Thread(answer);
        client.setDaemon(true);
        client.start();
        clients.add(client);
        return answer;
    }

    /** Until clients from one on wait for somebody. */
    private void awaitThatTheyWait(int from, int to) throws InterruptedException {
        for (Thread client : clients.subList(from, to)) {
            while (client.getState() != Thread.State.WAITING) {
                Thread.sleep(5);
            }
        }
    }
}
