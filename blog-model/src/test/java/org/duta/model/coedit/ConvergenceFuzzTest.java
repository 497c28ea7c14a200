package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Two to eight writers, up to four in five of their changes deletions, with delays, losses,
 * repetitions, cut lines, crashes of the owner, lost answers of the database and two owners.
 */
class ConvergenceFuzzTest {

    private static final int RUNS = 10_000;

    @Test
    void everyoneEndsWithTheSameTextAndEveryChangeIsMadeOnce() {
        List<String> bad = new ArrayList<>();
        int good = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            FuzzRun.Outcome outcome = new FuzzRun(seed, ConvergenceFuzzTest::editor).outcome();
            if (outcome.isGood()) {
                good++;
            } else {
                bad.add("seed " + seed + ": " + outcome);
            }
        }

        assertThat(bad).isEmpty();
        assertThat(good).isEqualTo(RUNS);
    }

    /** Every other one takes what comes together as one change, and has to adopt echoes. */
    private static LiveClient editor(UUID id, String author) {
        return new LiveClient(id, author, id.getLeastSignificantBits() % 2 == 0);
    }
}
