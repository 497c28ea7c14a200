package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An emergency for practice goes the same way, and never to readers. */
class DrillTest {

    private final Post drill = drill();

    @Test
    void a_drill_is_raised_and_confirmed_and_that_is_its_end() {
        assertThat(permitted()).containsExactlyInAnyOrder(Move.RAISE, Move.DISCARD);
        raise();
        assertThat(drill.state()).isEqualTo(EditionState.DRILL_RAISED);
        assertThat(drill.awaiting()).contains(drill.current());
        assertThat(permitted()).containsExactlyInAnyOrder(Move.CONFIRM, Move.DISCARD);
        drill.confirm(Draft.NOW);
        assertThat(drill.state()).isEqualTo(EditionState.DRILL_CONFIRMED);
        assertThat(drill.awaiting()).isEmpty();
        assertThat(permitted()).isEmpty();
        assertThat(drill.live()).isNull();
        assertThat(drill.slug()).isNull();
    }

    @Test
    void one_that_nobody_confirms_can_be_given_up() {
        raise();
        drill.discard(Draft.NOW);
        assertThat(drill.state()).isEqualTo(EditionState.DISCARDED);
        assertThat(drill.awaiting()).isEmpty();
        assertThat(permitted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RAISE", "CONFIRM", "DISCARD"})
    void no_move_that_is_for_readers_is_a_part_of_drills(Move move) {
        assertThatThrownBy(() -> drill.expect(move))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("not-in-drill");
        assertThatThrownBy(move::toInDrill).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_drill_goes_live_by_no_move(Move move) {
        assertThatThrownBy(() -> drill.goLive(move, new Slug("gempa"), Draft.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(drill.live()).isNull();
    }

    @Test
    void nothing_but_a_drill_awaits_confirmation_without_being_live() {
        Post alert = new Post(Draft.AYU, "tokyo", LanguageTag.of("id"), PostKind.ALERT, Draft.NOW);
        assertThatThrownBy(() -> alert.awaitConfirmation(Draft.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(alert.isDrill()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = PostKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ALERT")
    void only_an_alert_is_practised(PostKind kind) {
        Post post = new Post(Draft.AYU, "tokyo", LanguageTag.of("id"), kind, Draft.NOW);
        assertThatThrownBy(post::practise).isInstanceOf(Invalid.class);
        assertThat(post.isDrill()).isFalse();
    }

    @Test
    void nobody_is_kept_out_of_a_drill() {
        assertThat(drill.permitsEmbargo()).isFalse();
        assertThatThrownBy(() -> drill.embargo(Draft.NOW, ZoneOffset.UTC, List.of(), Draft.NOW))
                .isInstanceOf(Conflict.class);
    }

    private void raise() {
        drill.raise("indra", Draft.content(drill), Draft.NOW);
        drill.awaitConfirmation(Draft.NOW);
    }

    private Set<Move> permitted() {
        Set<Move> permitted = EnumSet.allOf(Move.class);
        permitted.removeIf(move -> !drill.permits(move));
        return permitted;
    }

    private static Post drill() {
        Post post = new Post(Draft.AYU, "tokyo", LanguageTag.of("id"), PostKind.ALERT, Draft.NOW);
        post.practise();
        return post;
    }
}
