package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duta.model.coedit.FuzzRun.Outcome;
import org.junit.jupiter.api.Test;

/** The fuzz must be able to fail: the documented scheme diverges, and it finds that. */
class BrokenSchemeTest {

    private static final int RUNS = 500;

    private static final UUID MINE = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);

    @Test
    void whoSkipsTheOwnEchoEndsWithAnotherTextNowAndThen() {
        int diverged = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            if (diverges(seed)) {
                diverged++;
            }
        }

        assertThat(diverged).isPositive().isLessThan(RUNS);
    }

    @Test
    void theExampleThatIsKnownEndsWithTwoTexts() {
        CollabSchemeClient skipping = new CollabSchemeClient(MINE, "ayu");
        LiveClient adopting = new LiveClient(MINE, "ayu");
        List<Step> steps = null;
        for (Typist typist : List.of(skipping, adopting)) {
            typist.open(0, "abcd");
            typist.edit(ChangeSet.parse("[2,[2,\"X\"]]"));
            steps = accepted(typist.push().orElseThrow());
            typist.receive(0, steps.subList(0, 2));
            typist.receive(2, steps.subList(2, 3));
        }
        LiveText text = new LiveText(0, "abcd", Map.of());
        text.committed(Objects.requireNonNull(steps));

        assertThat(text.text()).isEqualTo("abXYX");
        assertThat(skipping.view()).isEqualTo("abXXY");
        assertThat(adopting.view()).isEqualTo("abXYX");
    }

    /** Two changes of somebody else's, and then this push. */
    private static List<Step> accepted(Push push) {
        LiveText text = new LiveText(0, "abcd", Map.of());
        List<Up> first =
                List.of(
                        new Up(1, ChangeSet.parse("[2,[1],1]")),
                        new Up(2, ChangeSet.parse("[2,[1,\"XY\"]]")));
        return text.prepare(List.of(new Push(THEIRS, "bima", 0, first), push)).steps();
    }

    /** Everything was saved, or could never be, and the texts differ. */
    private static boolean diverges(long seed) {
        try {
            Outcome outcome = new FuzzRun(seed, CollabSchemeClient::new).outcome();
            return outcome.settled() && !outcome.sameTexts();
        } catch (IllegalArgumentException anotherLength) {
            return false;
        }
    }
}
