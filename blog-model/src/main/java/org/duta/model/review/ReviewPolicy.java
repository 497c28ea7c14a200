package org.duta.model.review;

import java.time.Instant;
import java.util.List;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;

/** Who may decide a step of a review, by its role and four eyes, and who makes the rules. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /**
     * Whether it is the actor's turn, the actor had no hand in what is decided, and nobody else has
     * claimed it.
     */
    public static Verdict mayDecide(Actor actor, Review review, Revision revision, Instant now) {
        List<ReviewStep> turn = review.turnOf(actor, now);
        if (turn.isEmpty()) {
            ReviewStep step = review.turn().get(0);
            return Verdict.refused(
                    Problem.NOT_ALLOWED,
                    Reason.of("not-decider", step.role().name(), step.mission()));
        }
        if (revision.hasHandOf(actor.handle())) {
            return Verdict.refused(Problem.FOUR_EYES, Reason.of("four-eyes"));
        }
        return review.freeFor(actor, now).isEmpty()
                ? Verdict.refused(
                        Problem.WRONG_STATE,
                        Reason.of("claimed", String.valueOf(turn.get(0).claimedBy())))
                : Verdict.allowed();
    }

    /**
     * @param readers those who may read the revision
     * @throws Invalid with every step that none of them could decide
     */
    public static void expectDeciders(Review review, Revision revision, List<Actor> readers) {
        List<Reason> undecidable =
                review.steps().stream()
                        .filter(
                                step ->
                                        readers.stream()
                                                .filter(r -> !revision.hasHandOf(r.handle()))
                                                .noneMatch(
                                                        r -> r.holds(step.role(), step.mission())))
                        .map(
                                step ->
                                        Reason.of(
                                                "embargo-no-decider",
                                                step.role().name(),
                                                step.mission()))
                        .toList();
        if (!undecidable.isEmpty()) {
            throw new Invalid(Problem.NOT_READY, undecidable);
        }
    }

    /** Whoever has claimed may release; once it is overdue, whoever may decide. */
    public static Verdict mayRelease(Actor actor, Review review, Instant now) {
        return Verdict.allowedIf(
                !review.releasable(actor, now).isEmpty(), Reason.of("not-claimant"));
    }

    /** Seeing and changing what missions and topics ask of reviews. */
    public static Verdict mayManageRules(Actor actor) {
        return Verdict.allowedIf(actor.holdsAnywhere(Role.ADMIN), Reason.of("not-administrator"));
    }
}
