package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackedStepsTest {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void whatIsPackedComesOutAgain() {
        Random random = new Random(20261124);
        for (int run = 0; run < 300; run++) {
            List<LoggedStep> steps = typed(random, 1 + random.nextInt(100));

            assertThat(PackedSteps.unpack(PackedSteps.pack(steps))).isEqualTo(steps);
        }
    }

    @Test
    void stepsThatDontFollowOneAnotherArePackedToo() {
        List<LoggedStep> steps =
                List.of(
                        logged(START, 7, ChangeSet.empty(0)),
                        logged(START.minusSeconds(9), 3, ChangeSet.empty(Integer.MAX_VALUE)),
                        logged(Instant.MIN, Long.MIN_VALUE, ChangeSet.replace(9, 4, 4, "\ud83d")),
                        logged(
                                Instant.MAX.minusNanos(999_999_999),
                                Long.MAX_VALUE,
                                ChangeSet.parse("[[0,\"a\"],[3],1,[2,\"\",\"\"]]")));

        assertThat(PackedSteps.unpack(PackedSteps.pack(steps))).isEqualTo(steps);
        assertThat(PackedSteps.unpack(PackedSteps.pack(List.of()))).isEmpty();
    }

    @Test
    void onlyThePartsOfSecondsAreLost() {
        LoggedStep step = logged(START.plusMillis(1_999), 1, ChangeSet.empty(1));

        assertThat(PackedSteps.unpack(PackedSteps.pack(List.of(step))).get(0).at())
                .isEqualTo(START.plusSeconds(1));
    }

    @Test
    void whatIsBrokenIsRefused() {
        byte[] packed = PackedSteps.pack(typed(new Random(1), 50));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedSteps.unpack(Arrays.copyOf(packed, packed.length / 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> PackedSteps.unpack(new byte[0]));
        packed[packed.length / 2] ^= 0x10;
        assertThatIllegalArgumentException().isThrownBy(() -> PackedSteps.unpack(packed));
    }

    @Test
    void aHistoryOfAQuarterMillionStepsTakesAboutAByteAStep() throws IOException {
        List<LoggedStep> steps = paper();
        byte[] packed = PackedSteps.pack(steps);
        System.out.printf("automerge-paper: %,d steps, %,d bytes%n", steps.size(), packed.length);

        assertThat(packed.length).isLessThanOrEqualTo(350_000);
        assertThat(PackedSteps.unpack(packed)).isEqualTo(steps);
    }

    /** As if three people had typed it in turns, with pauses: the trace has neither. */
    private static List<LoggedStep> paper() throws IOException {
        Random random = new Random(20261124);
        List<LoggedStep> steps = new ArrayList<>();
        Instant at = START;
        int client = 0;
        long seq = 0;
        for (ChangeSet change : Traces.changes("automerge-paper")) {
            at = at.plusSeconds(pause(random));
            if (random.nextInt(2_000) == 0) {
                client++;
                seq = 0;
            }
            UUID id = new UUID(new Random(client).nextLong(), client);
            steps.add(new LoggedStep(at, new Step(id, ++seq, "writer" + client % 3, change)));
        }
        return steps;
    }

    private static int pause(Random random) {
        int dice = random.nextInt(1_000);
        return dice < 850 ? 0 : dice < 990 ? 1 : random.nextInt(600);
    }

    private static List<LoggedStep> typed(Random random, int count) {
        Typing typing = new Typing(random, 0.4);
        String text = "Duta 😀";
        List<LoggedStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ChangeSet change = typing.change(text);
            text = change.apply(text);
            steps.add(logged(START.plusSeconds(i / 3), i, change));
        }
        return steps;
    }

    private static LoggedStep logged(Instant at, long seq, ChangeSet change) {
        UUID client = new UUID(-seq, seq % 3);
        return new LoggedStep(at, new Step(client, seq, "writer" + seq % 2, change));
    }
}
