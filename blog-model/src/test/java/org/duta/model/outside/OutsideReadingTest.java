package org.duta.model.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewRules;
import org.duta.model.review.RouteFacts;
import org.duta.model.review.RoutePolicy;
import org.junit.jupiter.api.Test;

/** What one person outside may see and say, until when, and who may ask them. */
class OutsideReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(5));
    private static final Actor CITRA = person("citra", Role.EDITOR, "tokyo");
    private static final Actor AYU = person("ayu", Role.WRITER, "tokyo");
    private static final Actor DEWI = person("dewi", Role.EDITOR, "geneva-un");
    private static final Actor EKO = person("eko", Role.DESK, "hq-press");
    private static final Actor HANI = person("hani", Role.LEGAL, "hq-legal");

    private final Post post = new Post("ayu", "tokyo", LanguageTag.of("id"), PostKind.STORY, NOW);
    private final Revision revision = submit("Satu");
    private final Review review = reviewOf(revision);
    private final OutsideReading reading = reading("PT5H");

    @Test
    void it_is_shown_until_its_time_is_over_and_not_at_that_moment() {
        reading.expectOpen(review, LATER.minusMillis(1));
        assertGone("outside-expired", () -> reading.expectOpen(review, LATER));
        assertThat(reading.state(review, LATER)).isEqualTo(OutsideState.EXPIRED);
    }

    @Test
    void it_ends_with_its_review_and_shows_no_other_revision() {
        Review next = reviewOf(submit("Dua"));
        assertGone("outside-closed", () -> reading.expectOpen(next, NOW));
        review.recall();
        assertGone("outside-closed", () -> reading.expectOpen(review, NOW));
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.CLOSED);
    }

    @Test
    void it_ends_by_being_revoked_once_and_what_was_decided_stays() {
        reading.decide(OutsideAnswer.of("object", "Salah.", "Sari"), NOW);
        reading.revoke("citra", review, NOW);
        assertGone("outside-revoked", () -> reading.expectOpen(review, NOW));
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.REVOKED);
        assertThat(reading.decision()).isEqualTo(OutsideDecision.OBJECT);
        assertThatThrownBy(() -> reading.revoke("citra", review, NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void it_is_opened_for_the_first_time_once_a_day() {
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.ASKED);
        assertThat(reading.open(NOW)).isTrue();
        assertThat(reading.open(NOW.plus(Duration.ofHours(14)))).isFalse();
        assertThat(reading.open(NOW.plus(Duration.ofHours(15)))).isTrue();
        assertThat(reading.openedAt()).isEqualTo(NOW);
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.OPENED);
    }

    @Test
    void the_last_decision_counts() {
        reading.decide(OutsideAnswer.of("object", " Salah. ", "sari "), NOW);
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.OBJECTED);
        assertThat(reading.comment()).isEqualTo("Salah.");
        reading.decide(OutsideAnswer.of("clear", "", "SARI"), NOW);
        assertThat(reading.state(review, NOW)).isEqualTo(OutsideState.CLEARED);
        assertThat(reading.comment()).isNull();
    }

    @Test
    void a_decision_is_signed_with_the_name_of_whoever_was_asked() {
        OutsideAnswer answer = OutsideAnswer.of("clear", null, "Somebody");
        assertRefused(() -> reading.decide(answer, NOW), "outside-signature");
        assertThat(reading.decision()).isNull();
    }

    @Test
    void whoever_objects_says_why() {
        assertRefused(
                () -> OutsideAnswer.of("object", " ", ""),
                "outside-comment-missing",
                "outside-unsigned");
        assertRefused(() -> OutsideAnswer.of("perhaps", null, "Sari"), "outside-decision");
        assertRefused(
                () -> OutsideAnswer.of("clear", "x".repeat(4_001), "Sari"),
                "outside-comment-too-long");
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        assertRefused(
                () -> OutsideRequest.of(" ", "nobody", "gossip", "", "P31D"),
                "outside-name",
                "outside-email",
                "outside-purpose",
                "outside-question",
                "outside-valid-for");
        assertRefused(() -> request("PT59M"), "outside-valid-for");
        assertRefused(() -> request("tomorrow"), "outside-valid-for");
        assertThat(OutsideRequest.of("Sari", "", "clearance", "?", null).validFor())
                .isEqualTo(Duration.ofDays(3));
        assertThat(request("P30D").validFor()).isEqualTo(Duration.ofDays(30));
        assertThat(OutsideRequest.of("A\n B", " a@b.example ", "fact-check", "a\r\nb", null))
                .extracting(OutsideRequest::name, OutsideRequest::email, OutsideRequest::question)
                .containsExactly("A B", "a@b.example", "a\nb");
    }

    @Test
    void the_lead_missions_editor_whoever_decides_and_the_desk_ask() {
        assertThat(mayAsk(CITRA)).isTrue();
        assertThat(mayAsk(EKO)).isTrue();
        assertThat(List.of(mayAsk(AYU), mayAsk(DEWI), mayAsk(HANI))).containsOnly(false);
    }

    @Test
    void who_asked_may_revoke_too() {
        OutsideReading ofDewi =
                new OutsideReading(review, 2, request("P1D"), "another", "dewi", NOW);
        assertThat(OutsidePolicy.mayRevoke(DEWI, post, ofDewi).isAllowed()).isTrue();
        assertThat(OutsidePolicy.mayRevoke(CITRA, post, ofDewi).isAllowed()).isTrue();
        assertThat(OutsidePolicy.mayRevoke(AYU, post, ofDewi).isAllowed()).isFalse();
        assertThat(OutsidePolicy.mayRevoke(DEWI, post, reading).isAllowed()).isFalse();
    }

    private boolean mayAsk(Actor actor) {
        return OutsidePolicy.mayAsk(actor, post, review, revision, NOW).isAllowed();
    }

    private OutsideReading reading(String validFor) {
        return new OutsideReading(review, 1, request(validFor), "hash", "citra", NOW);
    }

    private static OutsideRequest request(String validFor) {
        return OutsideRequest.of("Sari", null, "fact-check", "Benarkah?", validFor);
    }

    private Revision submit(String text) {
        post.writeText("ayu", text, NOW);
        RevisionContent content =
                new RevisionContent(
                        "Judul",
                        "",
                        text,
                        "id",
                        PostKind.STORY,
                        "tokyo",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        Revision submitted = post.submit("ayu", content, NOW);
        post.recall(NOW);
        return submitted;
    }

    private static Review reviewOf(Revision revision) {
        ReviewRules rules = new ReviewRules(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
        return new Review(
                revision,
                RoutePolicy.plan(new RouteFacts("tokyo", List.of(), List.of()), rules),
                NOW);
    }

    private static Actor person(String handle, Role role, String mission) {
        return new Actor(handle, handle, List.of(new Membership(mission, role)));
    }

    private static void assertGone(String why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failure.class,
                        gone -> {
                            assertThat(gone.problem()).isEqualTo(Problem.GONE);
                            assertThat(gone.reasons())
                                    .extracting(Reason::code)
                                    .containsExactly(why);
                        });
    }

    private static void assertRefused(ThrowingCallable act, String... why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly(why));
    }
}
