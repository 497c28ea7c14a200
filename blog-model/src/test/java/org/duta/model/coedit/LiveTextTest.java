package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.model.coedit.LiveText.Batch;
import org.duta.model.coedit.LiveText.Code;
import org.duta.model.coedit.LiveText.Refusal;
import org.duta.model.post.TextRules;
import org.junit.jupiter.api.Test;

class LiveTextTest {

    private static final UUID AYU = UUID.randomUUID();
    private static final UUID BIMA = UUID.randomUUID();

    private final LiveText text = new LiveText(0, "a😀b", Map.of());

    @Test
    void whatWasTypedAtOnceIsPutOneUponTheOther() {
        take(push(AYU, 0, 1, ChangeSet.replace(4, 0, 0, "Ayu")));
        take(push(BIMA, 0, 1, ChangeSet.replace(4, 4, 4, "Bima")));

        assertThat(text.text()).isEqualTo("Ayua😀bBima");
        assertThat(text.version()).isEqualTo(2);
        assertThat(text.utf8Length()).isEqualTo(13);
    }

    @Test
    void preparingChangesNothing() {
        List<Push> waiting = List.of(push(AYU, 0, 1, ChangeSet.replace(4, 0, 4, "x")));

        Batch first = text.prepare(waiting);

        assertThat(text.text()).isEqualTo("a😀b");
        assertThat(text.utf8Length()).isEqualTo(6);
        assertThat(text.version()).isZero();
        assertThat(text.prepare(waiting)).isEqualTo(first);
        text.committed(List.of(step(BIMA, 1, ChangeSet.replace(4, 0, 1, ""))));
        assertThat(text.text()).isEqualTo("😀b");
    }

    @Test
    void whatIsSentAgainIsNotDoneAgain() {
        Push push = push(AYU, 0, 1, ChangeSet.replace(4, 0, 0, "x"));
        take(push);

        assertThat(text.prepare(List.of(push, push))).isEqualTo(new Batch(1, List.of(), List.of()));
        assertThat(new LiveText(9, "", Map.of(AYU, 1L)).prepare(List.of(push)).refusals())
                .isEmpty();
    }

    @Test
    void theSamePushTwiceInOneBatchIsDoneOnce() {
        Push push = push(AYU, 0, 1, ChangeSet.replace(4, 0, 0, "x"));

        assertThat(text.prepare(List.of(push, push)).steps()).hasSize(1);
    }

    @Test
    void aVersionThatIsNotKnownIsStale() {
        ChangeSet change = ChangeSet.replace(4, 0, 0, "x");

        assertThat(refused(push(AYU, 1, 1, change))).isEqualTo(Code.STALE);
        assertThat(refused(push(AYU, -1, 1, change))).isEqualTo(Code.STALE);
    }

    @Test
    void whoHasNotSeenTheEchoOfAnOwnChangeIsStale() {
        take(push(AYU, 0, 1, ChangeSet.replace(4, 0, 0, "x")));

        assertThat(refused(push(AYU, 0, 2, ChangeSet.replace(4, 0, 0, "y")))).isEqualTo(Code.STALE);
        assertThat(text.since(0).orElseThrow()).hasSize(1);
    }

    @Test
    void aSplitCharacterIsRefusedAndTheRestOfTheBatchIsNot() {
        Push whole = push(AYU, 0, 1, ChangeSet.replace(4, 0, 1, "x"));
        Push split = push(BIMA, 0, 1, ChangeSet.replace(4, 2, 3, ""));

        Batch batch = text.prepare(List.of(split, whole));

        assertThat(batch.steps()).hasSize(1);
        assertThat(batch.refusals()).containsExactly(new Refusal(split, Code.BADOP));
        assertThat(refused(push(BIMA, 0, 1, ChangeSet.replace(4, 2, 2, "y"))))
                .isEqualTo(Code.BADOP);
    }

    @Test
    void aChangeOfAnotherTextIsRefused() {
        assertThat(refused(push(AYU, 0, 1, ChangeSet.empty(5)))).isEqualTo(Code.BADOP);
        assertThat(refused(push(AYU, 0, 1, ChangeSet.empty(4), ChangeSet.empty(9))))
                .isEqualTo(Code.BADOP);
    }

    @Test
    void numbersWithinAPushFollowOneAnother() {
        List<Up> ups = List.of(new Up(1, ChangeSet.empty(4)), new Up(3, ChangeSet.empty(4)));

        assertThat(refused(new Push(AYU, "ayu", 0, ups))).isEqualTo(Code.BADOP);
    }

    @Test
    void theTextMayGrowToItsLimitAndNotByAByteMore() {
        String two = "é".repeat(TextRules.LONGEST_TEXT / 2 - 3);
        take(push(AYU, 0, 1, ChangeSet.replace(4, 0, 0, two)));

        assertThat(text.utf8Length()).isEqualTo(TextRules.LONGEST_TEXT);
        assertThat(text.utf8Length())
                .isEqualTo(text.text().getBytes(StandardCharsets.UTF_8).length);
        ChangeSet oneMore = ChangeSet.replace(text.length(), 0, 0, "x");
        assertThat(refused(push(BIMA, 1, 1, oneMore))).isEqualTo(Code.LIMIT);
        take(push(BIMA, 1, 1, ChangeSet.replace(text.length(), 0, 1, "x")));
    }

    @Test
    void onlyTheLastStepsAreKept() {
        for (int i = 0; i < 5_001; i++) {
            text.committed(List.of(step(AYU, i + 1, ChangeSet.empty(4))));
        }

        assertThat(text.since(0)).isEmpty();
        assertThat(text.since(1_001).orElseThrow()).hasSize(4_000);
    }

    @Test
    void largeStepsAreKeptForAShorterTime() {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 10; i++) {
            text.committed(List.of(step(AYU, i, ChangeSet.replace(text.length(), 0, 1, megabyte))));
        }

        assertThat(text.since(0)).isEmpty();
        assertThat(text.since(9)).isPresent();
    }

    private void take(Push push) {
        Batch batch = text.prepare(List.of(push));
        assertThat(batch.refusals()).isEmpty();
        text.committed(batch.steps());
    }

    private Code refused(Push push) {
        Batch batch = text.prepare(List.of(push));
        assertThat(batch.steps()).isEmpty();
        return batch.refusals().get(0).code();
    }

    private static Push push(UUID client, long version, long seq, ChangeSet... changes) {
        List<Up> ups = new ArrayList<>();
        for (ChangeSet change : changes) {
            ups.add(new Up(seq + ups.size(), change));
        }
        return new Push(client, "anyone", version, ups);
    }

    private static Step step(UUID client, long seq, ChangeSet change) {
        return new Step(client, seq, "anyone", change);
    }
}
