package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duta.model.kernel.Invalid;
import org.junit.jupiter.api.Test;

class MomentThinningTest {

    private static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    void whileOnePersonTypesThereIsOneMomentInFiveMinutes() {
        List<Moment> moments = List.of();
        for (int i = 1; i <= 60; i++) {
            moments = MomentThinning.with(moments, at(i, 10 * i, "ayu"));
        }
        assertThat(moments).extracting(Moment::version).containsExactly(30L, 60L);
        assertThat(moments).allSatisfy(m -> assertThat(m.authors()).containsExactly("ayu"));
    }

    @Test
    void anotherHandMakesAnotherMoment() {
        List<Moment> moments = MomentThinning.with(List.of(), at(1, 10, "ayu"));
        moments = MomentThinning.with(moments, at(2, 20, "bima"));
        assertThat(moments).extracting(Moment::version).containsExactly(1L, 2L);
    }

    @Test
    void aNamedMomentAndAKeptOneGiveWayToNothing() {
        Moment named = at(1, 10, "ayu").named("For the ambassador", "ayu");
        List<Moment> moments = MomentThinning.with(List.of(named), at(2, 20, "ayu").kept());
        moments = MomentThinning.with(moments, at(3, 30, "ayu"));
        moments = MomentThinning.with(moments, at(4, 400 * 86_400L, "ayu"));
        assertThat(moments).extracting(Moment::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whoTypedBeforeADroppedMomentIsToldWithTheNext() {
        List<Moment> moments = List.of(at(1, 0, "ayu"), at(2, 600, "bima"));
        moments = MomentThinning.with(moments, at(3, 30 * 86_400L, "citra"));
        assertThat(moments).extracting(Moment::version).containsExactly(2L, 3L);
        assertThat(moments.get(0).authors()).containsExactlyInAnyOrder("ayu", "bima");
    }

    @Test
    void aYearOfWorkLeavesAFewHundred() {
        List<Moment> moments = List.of();
        long version = 0;
        for (int day = 0; day < 365; day++) {
            for (int minute = 0; minute < 8 * 60; minute++) {
                String by = minute % 2 == 0 ? "ayu" : "bima";
                moments =
                        MomentThinning.with(
                                moments, at(++version, day * 86_400L + minute * 60, by));
            }
        }
        assertThat(moments).hasSizeBetween(365, 600);
        assertThat(moments.get(moments.size() - 1).version()).isEqualTo(version);
    }

    @Test
    void aNameIsOneLineOfAtMost120Characters() {
        assertThat(Moment.nameOf("  untuk\nDuta Besar\t ")).isEqualTo("untuk Duta Besar");
        assertThat(Moment.nameOf("\uD83D\uDE00".repeat(120))).hasSize(240);
        assertThatThrownBy(() -> Moment.nameOf("x".repeat(121))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Moment.nameOf("\uD800")).isInstanceOf(Invalid.class);
    }

    private static Moment at(long version, long seconds, String author) {
        return Moment.taken(version, START.plus(Duration.ofSeconds(seconds)), Set.of(author));
    }
}
