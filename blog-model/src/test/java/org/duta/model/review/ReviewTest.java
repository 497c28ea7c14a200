package org.duta.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.post.Author;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final Actor CITRA = person("citra", Role.EDITOR, "tokyo");
    private static final Actor DEWI = person("dewi", Role.EDITOR, "geneva-un");
    private static final Actor INDRA = person("indra", Role.EDITOR, "oslo");
    private static final Actor EKO = person("eko", Role.DESK, "hq-press");
    private static final Actor HANI = person("hani", Role.LEGAL, "hq-legal");

    private final Revision revision = revisionTypedBy("ayu");
    private final Review review = reviewOf(List.of(), List.of());

    @Test
    void the_last_approval_approves() {
        assertThat(review.approve(CITRA, null, NOW)).hasSize(1);
        assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void a_hash_that_is_not_under_review_is_refused() {
        review.expectHash(revision.hash());
        assertThatThrownBy(() -> review.expectHash("0".repeat(64))).isInstanceOf(Conflict.class);
    }

    @Test
    void an_editor_of_the_lead_mission_with_no_hand_may_decide() {
        assertThat(verdict(CITRA, review).isAllowed()).isTrue();
    }

    @Test
    void an_editor_who_typed_may_not() {
        Verdict verdict = verdict(person("ayu", Role.EDITOR, "tokyo"), review);
        assertThatThrownBy(verdict::enforce)
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.FOUR_EYES));
    }

    @Test
    void neither_another_missions_editor_nor_the_desk_may() {
        assertThat(verdict(DEWI, review).isAllowed()).isFalse();
        assertThat(verdict(EKO, review).isAllowed()).isFalse();
        assertThat(verdict(person("fajar", Role.ADMIN, "tokyo"), review).isAllowed()).isFalse();
    }

    @Test
    void a_stage_waits_for_the_one_before_and_its_steps_not_for_each_other() {
        Review whole = reviewOf(List.of("geneva-un", "oslo"), List.of("peace-security"));
        assertThat(deciders(whole)).containsExactly("citra");
        whole.approve(CITRA, null, NOW);
        assertThat(deciders(whole)).containsExactly("dewi", "indra");
        whole.approve(INDRA, null, NOW);
        assertThat(deciders(whole)).containsExactly("dewi");
        whole.approve(DEWI, null, NOW);
        assertThat(deciders(whole)).containsExactly("eko");
        assertThat(whole.state()).isEqualTo(ReviewState.OPEN);
        whole.approve(EKO, null, NOW);
        assertThat(whole.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void whoever_holds_two_roles_of_a_stage_decides_both_at_once() {
        Review parallel = reviewOf(List.of("geneva-un", "oslo"), List.of());
        parallel.approve(CITRA, null, NOW);
        Actor both =
                new Actor(
                        "both",
                        "Both",
                        List.of(
                                new Membership("geneva-un", Role.EDITOR),
                                new Membership("oslo", Role.EDITOR)));
        assertThat(parallel.approve(both, null, NOW)).hasSize(2);
        assertThat(parallel.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void one_of_the_parallel_ones_who_sends_back_ends_the_review() {
        Review parallel = reviewOf(List.of("geneva-un", "oslo"), List.of());
        parallel.approve(CITRA, null, NOW);
        parallel.approve(DEWI, null, NOW.plusSeconds(1));
        parallel.sendBack(INDRA, "No.", NOW.plusSeconds(2));
        assertThat(parallel.state()).isEqualTo(ReviewState.SENT_BACK);
        assertThat(parallel.lastDecided().map(ReviewStep::decidedBy)).contains("indra");
    }

    @Test
    void once_approved_only_the_last_stages_deciders_may_send_back() {
        Review sensitive = reviewOf(List.of(), List.of("peace-security"));
        sensitive.approve(CITRA, null, NOW);
        sensitive.approve(EKO, null, NOW);
        assertThat(deciders(sensitive)).containsExactly("eko");
        sensitive.sendBack(EKO, "On second thoughts.", NOW);
        assertThat(sensitive.state()).isEqualTo(ReviewState.SENT_BACK);
    }

    @Test
    void a_step_is_due_from_when_its_turn_comes() {
        Review parallel = reviewOf(List.of("geneva-un"), List.of());
        assertThat(parallel.steps().get(0).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(parallel.steps().get(1).dueAt()).isNull();
        Instant later = NOW.plusSeconds(60);
        parallel.approve(CITRA, null, later);
        assertThat(parallel.steps().get(1).dueAt()).isEqualTo(later.plus(Duration.ofHours(2)));
    }

    @Test
    void what_is_overdue_the_desk_may_decide_and_it_says_so() {
        Instant due = NOW.plus(Duration.ofHours(24));
        assertThat(review.turnOf(EKO, due.minusMillis(1))).isEmpty();
        assertThat(review.turnOf(EKO, due)).hasSize(1);
        assertThat(review.turnOf(DEWI, due)).isEmpty();
        review.approve(EKO, null, due);
        assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(review.steps().get(0).escalated()).isTrue();
        assertThat(review.turnOf(EKO, due)).isEmpty();
    }

    @Test
    void what_somebody_has_claimed_nobody_else_decides() {
        Actor gita = person("gita", Role.EDITOR, "tokyo");
        assertThat(review.claim(CITRA, NOW)).hasSize(1);
        assertThat(review.claim(gita, NOW)).isEmpty();
        assertThatThrownBy(verdict(gita, review)::enforce)
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.WRONG_STATE));
        assertThat(ReviewPolicy.mayRelease(gita, review, NOW).isAllowed()).isFalse();
        review.release(CITRA, NOW);
        assertThat(verdict(gita, review).isAllowed()).isTrue();
    }

    @Test
    void what_is_claimed_and_overdue_another_may_release() {
        Actor gita = person("gita", Role.EDITOR, "tokyo");
        review.claim(CITRA, NOW);
        Instant due = NOW.plus(Duration.ofHours(24));
        assertThat(ReviewPolicy.mayRelease(gita, review, due.minusMillis(1)).isAllowed()).isFalse();
        assertThat(ReviewPolicy.mayRelease(DEWI, review, due).isAllowed()).isFalse();
        assertThat(review.release(gita, due)).hasSize(1);
        assertThat(review.approve(gita, null, due)).hasSize(1);
        assertThat(review.steps().get(0).escalated()).isFalse();
    }

    @Test
    void a_stand_in_decides_one_step_and_not_a_second_in_somebody_elses_place() {
        Review parallel = reviewOf(List.of("geneva-un", "oslo"), List.of());
        Actor gita =
                new Actor(
                        "gita",
                        "Gita",
                        List.of(),
                        List.of(
                                new Membership("tokyo", Role.EDITOR),
                                new Membership("geneva-un", Role.EDITOR)));
        assertThat(parallel.approve(gita, null, NOW)).hasSize(1);
        assertThat(verdict(gita, parallel).isAllowed()).isFalse();
        assertThat(deciders(parallel)).containsExactly("dewi", "indra");
    }

    @Test
    void what_is_held_in_ones_own_right_comes_before_what_is_lent() {
        Review parallel = reviewOf(List.of("geneva-un", "oslo"), List.of());
        parallel.approve(CITRA, null, NOW);
        Actor dewi =
                new Actor(
                        "dewi",
                        "Dewi",
                        List.of(new Membership("geneva-un", Role.EDITOR)),
                        List.of(new Membership("oslo", Role.EDITOR)));
        assertThat(parallel.approve(dewi, null, NOW))
                .extracting(ReviewStep::mission)
                .containsExactly("geneva-un");
        assertThat(verdict(dewi, parallel).isAllowed()).isFalse();
    }

    private static List<String> deciders(Review review) {
        return List.of(CITRA, DEWI, INDRA, EKO, HANI).stream()
                .filter(person -> !review.turnOf(person, NOW).isEmpty())
                .map(Actor::handle)
                .toList();
    }

    private Review reviewOf(List<String> contributors, List<String> topics) {
        ReviewRules rules =
                new ReviewRules(
                        Set.copyOf(contributors),
                        Set.of(),
                        Set.of("peace-security"),
                        Set.of(),
                        Map.of("geneva-un", 2));
        return new Review(
                revision,
                RoutePolicy.plan(new RouteFacts("tokyo", contributors, topics), rules),
                NOW);
    }

    private Verdict verdict(Actor actor, Review of) {
        return ReviewPolicy.mayDecide(actor, of, revision, NOW);
    }

    private static Actor person(String handle, Role role, String mission) {
        return new Actor(handle, handle, List.of(new Membership(mission, role)));
    }

    private static Revision revisionTypedBy(String handle) {
        Post post = new Post(handle, "tokyo", LanguageTag.of("id"), PostKind.STORY, NOW);
        post.writeText(handle, "Satu", NOW);
        RevisionContent content =
                new RevisionContent(
                        "Judul",
                        "",
                        "Satu",
                        "id",
                        PostKind.STORY,
                        "tokyo",
                        List.of(),
                        List.of(new Author(handle, handle, "tokyo")),
                        List.of(),
                        List.of());
        return post.submit(handle, content, NOW);
    }
}
