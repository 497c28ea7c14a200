package org.duta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens gets every event once and in order, and waits for nobody else's. */
@Timeout(60)
class EventListenerTest {

    private static final int ANY = Integer.MAX_VALUE;
    private static final long BEGUN_AT = 1_000;

    private final FakeJournal journal = new FakeJournal(BEGUN_AT);
    private final EventStream stream = journal.stream();
    private final List<FakeLine> lines = new ArrayList<>();

    @AfterEach
    void the_stream_ends() {
        journal.release();
        stream.stop();
        assertThat(lines).allSatisfy(line -> assertThat(line.faults()).isEmpty());
    }

    @Test
    void nobody_waits_while_the_journal_is_read_again_for_somebody_else()
            throws IOException, InterruptedException {
        journal.hold(BEGUN_AT);
        FakeLine behind = listens(0, ANY);
        FakeLine live = listens(BEGUN_AT, ANY);
        for (long number = BEGUN_AT + 1; number <= BEGUN_AT + 3; number++) {
            journal.growTo(number);
            await(heardUpTo(live, number));
        }
        assertThat(behind.heard()).isEmpty();
        journal.release();
        await(heardUpTo(behind, BEGUN_AT + 3));
        assertThat(behind.heard()).isEqualTo(numbers(1, BEGUN_AT + 3));
        assertThat(live.heard()).isEqualTo(numbers(BEGUN_AT + 1, BEGUN_AT + 3));
    }

    @Test
    void however_many_are_behind_whoever_is_not_hears_what_is_new()
            throws IOException, InterruptedException {
        journal.hold(BEGUN_AT);
        for (int i = 0; i < 50; i++) {
            listens(0, ANY);
        }
        FakeLine live = listens(BEGUN_AT, ANY);
        journal.growTo(BEGUN_AT + 1);
        await(heardUpTo(live, BEGUN_AT + 1));
    }

    @Test
    void what_is_read_again_goes_over_into_what_is_new_without_a_gap_or_a_double()
            throws IOException, InterruptedException {
        List<FakeLine> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(listens(i * 150L, 1 + i % 7));
        }
        for (long number = BEGUN_AT + 1; number <= BEGUN_AT + 3_000; number += 7) {
            journal.growTo(number);
        }
        journal.growTo(BEGUN_AT + 3_000);
        for (int i = 0; i < 8; i++) {
            FakeLine line = all.get(i);
            await(heardUpTo(line, BEGUN_AT + 3_000));
            assertThat(line.heard()).isEqualTo(numbers(i * 150L + 1, BEGUN_AT + 3_000));
        }
    }

    @Test
    void a_line_is_ended_once_and_nothing_is_sent_on_it_afterwards()
            throws IOException, InterruptedException {
        FakeLine line = line(2);
        EventListener ending = new EventListener(line.context(), stream, 0);
        stream.add(ending);
        FakeLine staying = listens(0, 3);
        await(() -> line.heard().size() > 500);
        assertThat(stream.listening()).isEqualTo(2);
        ending.end();
        journal.growTo(BEGUN_AT + 1);
        await(heardUpTo(staying, BEGUN_AT + 1));
        await(() -> line.completions() == 1);
        assertThat(stream.listening()).isEqualTo(1);
    }

    @Test
    void a_line_is_not_taken_away_from_whoever_sends_on_it()
            throws IOException, InterruptedException {
        FakeLine line = line(ANY);
        EventListener ending = new EventListener(line.context(), stream, BEGUN_AT);
        stream.add(ending);
        line.stall();
        journal.growTo(BEGUN_AT + 1);
        line.awaitThatSomebodyIsStuck();
        ending.end();
        assertThat(line.completions()).isZero();
        line.goOn();
        await(() -> line.completions() == 1);
        assertThat(stream.listening()).isZero();
    }

    private FakeLine listens(long after, int takenAtOnce) throws IOException {
        FakeLine line = line(takenAtOnce);
        stream.add(new EventListener(line.context(), stream, after));
        return line;
    }

    private FakeLine line(int takenAtOnce) {
        FakeLine line = new FakeLine(takenAtOnce);
        lines.add(line);
        return line;
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static BooleanSupplier heardUpTo(FakeLine line, long number) {
        return () -> line.heard().contains(number);
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
