package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bad lines: whatever breaks, every acknowledged change is in the text exactly once. */
class LiveTextCutsE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BEGUN =
            "It begins with these words, 😀 and more of them.\n".repeat(20);

    private final Newsroom room = new Newsroom();
    private final CuttingProxy line = new CuttingProxy(DutaServer.shared().port(), 4711);
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(BEGUN));
    private final Together together = new Together(room.ayu, post, BEGUN);
    private final Random random = new Random(4978);

    private void eightWriters() {
        List<SignedIn> people = List.of(room.ayu, room.bima, room.citra, room.gita);
        for (int i = 0; i < 8; i++) {
            together.add(Typist.at(people.get(i % people.size()), post, line::address));
        }
        together.awaitOpened(PATIENCE);
    }

    @AfterEach
    void close() {
        together.close();
        line.close();
    }

    @Test
    void random_cuts_lose_and_double_nothing() {
        eightWriters();
        line.cutOneIn(25);
        for (int round = 0; round < 250; round++) {
            together.scribes().get(random.nextInt(8)).act();
            if (round % 50 == 49) {
                line.cutAll();
            }
            Pause.millis(random.nextInt(25));
        }
        line.cutOneIn(0);
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
        assertThat(together.typists().stream().mapToInt(Typist::timesOpened).sum())
                .as("times that the text was opened by eight people")
                .isGreaterThan(16);
    }

    @Test
    void what_was_typed_and_deleted_offline_comes_in_when_the_line_is_back() {
        eightWriters();
        for (int round = 0; round < 4; round++) {
            List<Scribe> away = together.scribes().subList(round, round + 4);
            away.forEach(scribe -> scribe.typist().goOffline());
            for (int act = 0; act < 120; act++) {
                together.scribes().get(random.nextInt(8)).act();
            }
            assertThat(away).anyMatch(scribe -> scribe.typist().unsaved() > 0);
            away.forEach(scribe -> scribe.typist().goOnline());
        }
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void a_line_that_refuses_for_a_while_is_tried_until_it_is_back() {
        eightWriters();
        line.refuse(true);
        line.cutAll();
        for (int act = 0; act < 80; act++) {
            together.scribes().get(random.nextInt(8)).act();
            Pause.millis(20);
        }
        line.refuse(false);
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }
}
