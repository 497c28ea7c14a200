package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.ejb.alert.ConfirmAlert;
import org.duta.ejb.alert.RaiseAlert;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.post.DiscardDraft;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.StartEdition;
import org.duta.ejb.publication.PublishPost;
import org.duta.ejb.publication.RestorePost;
import org.duta.ejb.publication.SchedulePost;
import org.duta.ejb.publication.ScheduleVersions;
import org.duta.ejb.publication.UnschedulePost;
import org.duta.ejb.publication.WithdrawPost;
import org.duta.ejb.review.ApprovePost;
import org.duta.ejb.review.RecallPost;
import org.duta.ejb.review.SendBackPost;
import org.duta.ejb.review.SubmitPost;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/** Gives a move to the use case that makes it. */
@Stateless
public class MakeMove {

    @Inject Posts posts;
    @Inject LiveTexts texts;
    @Inject SubmitPost submitPost;
    @Inject RecallPost recallPost;
    @Inject ApprovePost approvePost;
    @Inject SendBackPost sendBackPost;
    @Inject PublishPost publishPost;
    @Inject SchedulePost schedulePost;
    @Inject ScheduleVersions scheduleVersions;
    @Inject UnschedulePost unschedulePost;
    @Inject RaiseAlert raiseAlert;
    @Inject ConfirmAlert confirmAlert;
    @Inject StartEdition startEdition;
    @Inject WithdrawPost withdrawPost;
    @Inject RestorePost restorePost;
    @Inject DiscardDraft discardDraft;

    /**
     * @throws Invalid if there is no such move, it lacks the hash or the note that it needs, or it
     *     names a replacement that can't be one
     */
    public void make(Actor actor, UUID postId, MoveRequest request) {
        Move move =
                Move.of(request.move())
                        .orElseThrow(
                                () ->
                                        new Invalid(
                                                Problem.UNKNOWN_MOVE,
                                                Reason.of("unknown-move", request.move())));
        String note = request.note() == null ? null : TextRules.note(request.note());
        String replacement = TextRules.optional(request.replacement());
        if (replacement != null && move != Move.WITHDRAW) {
            throw new Invalid(Problem.INVALID, Reason.of("replacement-not-here"));
        }
        if (request.givesTime() && move != Move.SCHEDULE) {
            throw new Invalid(Problem.INVALID, Reason.of("time-not-here"));
        }
        switch (move) {
            case SUBMIT -> submit(actor, postId);
            case RECALL -> recallPost.recall(actor, postId);
            case APPROVE -> approvePost.approve(actor, postId, request.hash(), note);
            case SEND_BACK -> sendBackPost.sendBack(actor, postId, note);
            case PUBLISH -> publishPost.publish(actor, postId, request.hash(), note);
            case RAISE -> raise(actor, postId, request.hash(), note);
            case CONFIRM -> confirmAlert.confirm(actor, postId, request.hash(), note);
            case SCHEDULE -> schedule(actor, postId, request, note);
            case UNSCHEDULE -> unschedulePost.unschedule(actor, postId);
            case FALL_DUE -> throw new IllegalStateException("Nobody can ask for it");
            case START_EDITION -> startEdition.start(actor, postId);
            case WITHDRAW -> withdrawPost.withdraw(actor, postId, note, replacement);
            case RESTORE -> restorePost.restore(actor, postId, note);
            case DISCARD -> discardDraft.discard(actor, postId);
        }
    }

    /** As {@link #submit}; nothing is closed for somebody who may not raise it. */
    private void raise(Actor actor, UUID postId, @Nullable String hash, @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.RAISE);
        PostPolicy.mayRaise(actor, post).enforce();
        texts.close(post);
        raiseAlert.raise(actor, postId, hash, note);
    }

    private void schedule(Actor actor, UUID postId, MoveRequest request, @Nullable String note) {
        String hash = request.hash();
        String at = request.at();
        String spread = TextRules.optional(request.versions());
        if (spread == null) {
            schedulePost.schedule(actor, postId, hash, at, request.zone(), note);
        } else {
            scheduleVersions.schedule(actor, postId, hash, at, request.zone(), note, spread);
        }
    }

    /** What is frozen is the text at the version after which it took no more changes. */
    private void submit(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.SUBMIT);
        texts.close(post);
        submitPost.submit(actor, postId);
    }
}
