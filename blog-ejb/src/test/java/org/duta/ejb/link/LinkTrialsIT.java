package org.duta.ejb.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.link.LinkOutcome.Kind;
import org.duta.ejb.link.LinkTrials.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which addresses are asked when. */
class LinkTrialsIT {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String ONE = "https://a.example/one";
    private static final String TWO = "https://a.example/two";
    private static final String OTHER = "https://b.example/";

    private final TestDatabase database = TestDatabase.get();
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @AfterEach
    void clear() {
        database.sql("delete from outside_link");
    }

    @Test
    void of_one_host_one_address_at_a_time_is_asked() {
        want(ONE, TWO, OTHER);
        assertThat(take()).contains(ONE);
        assertThat(take()).contains(OTHER);
        assertThat(take()).isEmpty();
        settle(ONE, new LinkOutcome(Kind.NOT_FOUND));
        assertThat(take()).as("the host is left in peace for a while").isEmpty();
        now = now.plusSeconds(5);
        assertThat(take()).contains(TWO);
    }

    @Test
    void what_came_of_it_is_kept_with_its_time_for_a_day() {
        want(ONE);
        assertThat(known(ONE)).isNull();
        take();
        LinkOutcome moved = new LinkOutcome(Kind.MOVED, TWO);
        settle(ONE, moved);
        assertThat(known(ONE)).isEqualTo(new Trial(moved, now));
        now = now.plus(Duration.ofHours(24));
        want(ONE);
        assertThat(take()).isEmpty();
        now = now.plusSeconds(1);
        want(ONE);
        assertThat(take()).contains(ONE);
        settle(ONE, new LinkOutcome(Kind.WORKS));
        assertThat(known(ONE)).isEqualTo(new Trial(new LinkOutcome(Kind.WORKS), now));
    }

    @Test
    void what_a_node_took_with_it_is_asked_by_another() {
        want(ONE);
        take();
        now = now.plus(Duration.ofMinutes(9));
        assertThat(take()).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(take()).contains(ONE);
    }

    @Test
    void what_nobody_asks_about_any_more_is_forgotten() {
        want(ONE, OTHER);
        take();
        settle(ONE, new LinkOutcome(Kind.WORKS));
        now = now.plus(Duration.ofDays(90));
        forget();
        assertThat(known(ONE)).isNotNull();
        now = now.plusSeconds(1);
        forget();
        assertThat(known(ONE)).isNull();
        assertThat(take()).as("still wanted").contains(OTHER);
    }

    @Test
    void what_may_be_over_soon_is_told_stale_sooner() {
        Trial silent = new Trial(new LinkOutcome(Kind.NO_ANSWER), now);
        Trial gone = new Trial(new LinkOutcome(Kind.NOT_FOUND), now);
        Instant anHour = now.plus(Duration.ofHours(1));
        assertThat(silent.isStale(anHour)).isFalse();
        assertThat(silent.isStale(anHour.plusSeconds(1))).isTrue();
        assertThat(gone.isStale(anHour.plusSeconds(1))).isFalse();
        assertThat(gone.isStale(now.plus(A_DAY).plusSeconds(1))).isTrue();
    }

    private void want(String... addresses) {
        with(
                trials -> {
                    trials.want(List.of(addresses), A_DAY);
                    return addresses;
                });
    }

    private void forget() {
        with(
                trials -> {
                    trials.forget();
                    return trials;
                });
    }

    private Optional<String> take() {
        return with(LinkTrials::take);
    }

    private void settle(String address, LinkOutcome outcome) {
        with(
                trials -> {
                    trials.settle(address, outcome);
                    return address;
                });
    }

    private Trial known(String address) {
        return with(trials -> trials.of(List.of(address, OTHER)).get(address));
    }

    private <T> T with(Function<LinkTrials, T> work) {
        return database.inTransaction(
                entities -> {
                    LinkTrials trials = new LinkTrials();
                    trials.entities = entities;
                    trials.clock = Clock.fixed(now, ZoneOffset.UTC);
                    return work.apply(trials);
                });
    }
}
