package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostTest {

    private static final Map<EditionState, Set<Move>> PERMITTED = new EnumMap<>(EditionState.class);

    static {
        PERMITTED.put(EditionState.DRAFT, EnumSet.of(Move.SUBMIT, Move.DISCARD));
        PERMITTED.put(
                EditionState.IN_REVIEW, EnumSet.of(Move.RECALL, Move.APPROVE, Move.SEND_BACK));
        PERMITTED.put(
                EditionState.APPROVED,
                EnumSet.of(Move.RECALL, Move.SEND_BACK, Move.PUBLISH, Move.SCHEDULE));
        PERMITTED.put(EditionState.SCHEDULED, EnumSet.of(Move.UNSCHEDULE, Move.FALL_DUE));
        PERMITTED.put(EditionState.LIVE, EnumSet.of(Move.START_EDITION, Move.WITHDRAW));
        PERMITTED.put(EditionState.WITHDRAWN, EnumSet.of(Move.RESTORE));
        PERMITTED.put(EditionState.DISCARDED, EnumSet.noneOf(Move.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"SUPERSEDED", "DRILL_.*"},
            mode = EnumSource.Mode.MATCH_NONE)
    void a_state_permits_the_moves_of_the_contract_and_no_other(EditionState state) {
        Post post = Draft.in(state);
        assertThat(EnumSet.allOf(Move.class).stream().filter(post::permits))
                .containsExactlyInAnyOrderElementsOf(PERMITTED.get(state));
    }

    @ParameterizedTest
    @EnumSource(
            value = EditionState.class,
            names = {"DRAFT", "SUPERSEDED", "DRILL_.*"},
            mode = EnumSource.Mode.MATCH_NONE)
    void the_text_is_open_in_draft_alone(EditionState state) {
        Post post = Draft.in(state);
        assertThatThrownBy(() -> post.writeText(Draft.AYU, "Lain", Draft.NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void readers_keep_the_live_edition_while_the_next_one_is_written() {
        Post post = Draft.in(EditionState.LIVE);
        post.startEdition(List.of(Draft.AYU), Draft.NOW);
        post.writeText(Draft.BIMA, "Empat", Draft.NOW);
        assertThat(post.state()).isEqualTo(EditionState.DRAFT);
        assertThat(post.current().number()).isEqualTo(2);
        assertThat(live(post).state()).isEqualTo(EditionState.LIVE);
        assertThat(live(post).text()).isEqualTo("Satu dua tiga");
        assertThat(post.permits(Move.START_EDITION)).isFalse();
        assertThat(post.permits(Move.WITHDRAW)).isTrue();
    }

    @Test
    void publishing_the_next_edition_supersedes_the_one_before_and_keeps_the_address() {
        Post post = Draft.in(EditionState.LIVE);
        Edition first = live(post);
        post.startEdition(List.of(Draft.AYU), Draft.NOW);
        post.submit(Draft.AYU, Draft.content(post), Draft.NOW);
        post.approve(true, Draft.NOW);
        post.goLive(Move.PUBLISH, new Slug("another"), Draft.NOW);
        assertThat(first.state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(live(post).number()).isEqualTo(2);
        assertThat(post.slug()).isEqualTo("judul");
        assertThat(post.working()).isNull();
    }

    @Test
    void a_scheduled_edition_is_approved_again_when_its_time_is_taken_back() {
        Post post = Draft.in(EditionState.SCHEDULED);
        post.unschedule(Draft.NOW);
        assertThat(post.state()).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void what_falls_due_is_live_without_being_published() {
        Post post = Draft.in(EditionState.SCHEDULED);
        assertThatThrownBy(() -> post.goLive(Move.PUBLISH, new Slug("judul"), Draft.NOW))
                .isInstanceOf(Conflict.class);
        post.goLive(Move.FALL_DUE, new Slug("judul"), Draft.NOW);
        assertThat(post.state()).isEqualTo(EditionState.LIVE);
        assertThat(Move.of("fall-due")).isEmpty();
    }

    @Test
    void an_embargo_admits_those_on_it_and_whoever_has_a_hand_and_ends_when_it_goes_live() {
        Post post = Draft.in(EditionState.APPROVED);
        Instant until = Draft.NOW.plusSeconds(60);
        post.embargo(until, ZoneOffset.UTC, List.of("gita"), Draft.NOW);
        assertThat(List.of("gita", Draft.AYU)).allMatch(post::isOpenTo);
        assertThat(post.isOpenTo("eko")).isFalse();
        assertThatThrownBy(() -> post.goLive(Move.PUBLISH, new Slug("judul"), Draft.NOW))
                .isInstanceOf(Conflict.class);
        assertThat(post.state()).isEqualTo(EditionState.APPROVED);
        post.goLive(Move.PUBLISH, new Slug("judul"), until);
        assertThat(post.isOpenTo("eko")).isTrue();
    }

    @Test
    void what_readers_know_is_kept_from_nobody() {
        Post post = Draft.in(EditionState.LIVE);
        post.startEdition(List.of(Draft.AYU), Draft.NOW);
        assertThat(post.permitsEmbargo()).isFalse();
        assertThatThrownBy(() -> post.embargo(Draft.NOW, ZoneOffset.UTC, List.of(), Draft.NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_was_given_up_under_an_embargo_stays_closed_until_it_is_lifted() {
        Post post = Draft.in(EditionState.DRAFT);
        post.embargo(Draft.NOW, ZoneOffset.UTC, List.of(), Draft.NOW);
        post.discard(Draft.NOW);
        assertThat(post.isOpenTo("eko")).isFalse();
        assertThatThrownBy(() -> post.embargo(Draft.NOW, ZoneOffset.UTC, List.of("eko"), Draft.NOW))
                .isInstanceOf(Conflict.class);
        post.liftEmbargo(Draft.NOW);
        assertThat(post.isOpenTo("eko")).isTrue();
        assertThatThrownBy(() -> post.liftEmbargo(Draft.NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void discarding_the_next_edition_leaves_the_live_one() {
        Post post = Draft.in(EditionState.LIVE);
        post.startEdition(List.of(Draft.AYU), Draft.NOW);
        post.discard(Draft.NOW);
        assertThat(post.state()).isEqualTo(EditionState.LIVE);
        assertThat(post.permits(Move.START_EDITION)).isTrue();
    }

    @Test
    void a_hand_is_remembered_when_nothing_of_it_is_left() {
        Post post = Draft.begun();
        post.writeText(Draft.BIMA, "Satu dua tiga empat", Draft.NOW);
        post.writeText(Draft.AYU, "Satu dua tiga", Draft.NOW);
        assertThat(post.current().hands()).containsExactlyInAnyOrder(Draft.AYU, Draft.BIMA);
        assertThat(post.current().typedBy()).containsEntry(Draft.BIMA, 0);
    }

    @Test
    void topics_and_contributors_are_no_hand_but_a_title_is() {
        Post post = Draft.begun();
        post.changeDetails(
                Draft.BIMA,
                new DetailsChange(null, null, List.of("culture"), List.of(), null),
                Draft.NOW);
        assertThat(post.current().hands()).containsExactly(Draft.AYU);
        post.changeDetails(
                Draft.BIMA, new DetailsChange("Lain", null, null, null, null), Draft.NOW);
        assertThat(post.current().hands()).contains(Draft.BIMA);
    }

    @Test
    void the_same_text_again_is_nobodys_hand() {
        Post post = Draft.begun();
        assertThat(post.writeText(Draft.BIMA, "Satu dua tiga", Draft.NOW)).isFalse();
        assertThat(post.current().hands()).containsExactly(Draft.AYU);
    }

    @Test
    void hands_in_earlier_editions_do_not_count() {
        Post post = Draft.in(EditionState.LIVE);
        post.startEdition(List.of(Draft.AYU), Draft.NOW);
        assertThat(post.current().hands()).isEmpty();
        assertThat(Draft.submit(post).hasHandOf(Draft.AYU)).isFalse();
    }

    @Test
    void the_default_byline_names_whoever_typed_most_first() {
        Post post = Draft.begun();
        post.writeText(Draft.BIMA, "Satu dua tiga " + "empat ".repeat(10), Draft.NOW);
        assertThat(post.current().byline()).containsExactly(Draft.BIMA, Draft.AYU);
    }

    @Test
    void a_chosen_byline_stays_as_it_was_chosen() {
        Post post = Draft.begun();
        post.changeDetails(
                Draft.AYU,
                new DetailsChange(null, null, null, null, List.of("citra", Draft.AYU)),
                Draft.NOW);
        post.writeText(Draft.BIMA, "Lain sama sekali", Draft.NOW);
        assertThat(post.current().byline()).containsExactly("citra", Draft.AYU);
    }

    private static Edition live(Post post) {
        return java.util.Objects.requireNonNull(post.live());
    }
}
