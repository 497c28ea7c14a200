package org.duta.model.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
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

    private final Revision revision = revisionTypedBy("ayu");
    private final Review review =
            new Review(revision, ReviewRoute.forContent(revision.content()), NOW);

    @Test
    void the_last_approval_approves() {
        assertThat(review.approve("citra", null, NOW)).isTrue();
        assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void a_hash_that_is_not_under_review_is_refused() {
        review.expectHash(revision.hash());
        assertThatThrownBy(() -> review.expectHash("0".repeat(64))).isInstanceOf(Conflict.class);
    }

    @Test
    void an_editor_of_the_lead_mission_with_no_hand_may_decide() {
        assertThat(verdict("citra", Role.EDITOR, "tokyo").isAllowed()).isTrue();
    }

    @Test
    void an_editor_who_typed_may_not() {
        Verdict verdict = verdict("ayu", Role.EDITOR, "tokyo");
        assertThatThrownBy(verdict::enforce)
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.FOUR_EYES));
    }

    @Test
    void neither_another_missions_editor_nor_the_desk_may() {
        assertThat(verdict("dewi", Role.EDITOR, "geneva-un").isAllowed()).isFalse();
        assertThat(verdict("eko", Role.DESK, "hq-press").isAllowed()).isFalse();
        assertThat(verdict("fajar", Role.ADMIN, "tokyo").isAllowed()).isFalse();
    }

    private Verdict verdict(String handle, Role role, String mission) {
        Actor actor = new Actor(handle, handle, List.of(new Membership(mission, role)));
        return ReviewPolicy.mayDecide(actor, review.currentStep(), revision);
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
