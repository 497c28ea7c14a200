package org.duta.ejb.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Embargo;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/** Asks every policy at once, so that pages and programs needn't guess what would be allowed. */
final class AllowedMoves {

    private final Actor actor;
    private final Post post;
    private final @Nullable Review review;
    private final @Nullable Revision revision;
    private final Verdict mayConfirm;
    private final Instant now;

    AllowedMoves(
            Actor actor,
            Post post,
            @Nullable Review review,
            @Nullable Revision revision,
            Verdict mayConfirm,
            Instant now) {
        this.actor = actor;
        this.post = post;
        this.review = review;
        this.revision = revision;
        this.mayConfirm = mayConfirm;
        this.now = now;
    }

    List<Move> list() {
        return Stream.of(Move.values())
                .filter(Move::madeByPeople)
                .filter(post::permits)
                .filter(move -> verdict(move).isAllowed())
                .toList();
    }

    private Verdict verdict(Move move) {
        return switch (move) {
            case SUBMIT, RECALL, START_EDITION -> PostPolicy.maySubmit(actor, post);
            case APPROVE, SEND_BACK -> mayDecide();
            case PUBLISH -> mayPublishNow();
            case SCHEDULE, UNSCHEDULE, FALL_DUE -> PostPolicy.mayPublish(actor, post);
            case WITHDRAW, RESTORE -> PostPolicy.mayKeepLive(actor, post);
            case RAISE -> PostPolicy.mayRaise(actor, post);
            case CONFIRM -> mayConfirm;
            case DISCARD -> PostPolicy.mayDiscard(actor, post);
        };
    }

    private Verdict mayPublishNow() {
        Embargo embargo = post.embargo();
        return embargo != null && embargo.until().isAfter(now)
                ? Verdict.allowedIf(false, Reason.of("embargoed", embargo.until()))
                : PostPolicy.mayPublish(actor, post);
    }

    private Verdict mayDecide() {
        return review == null || revision == null
                ? Verdict.allowedIf(false, Reason.of("never-submitted"))
                : ReviewPolicy.mayDecide(actor, review, revision, now);
    }
}
