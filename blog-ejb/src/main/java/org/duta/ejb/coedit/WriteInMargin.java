package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.Anchor;
import org.duta.model.coedit.CoeditPolicy;
import org.duta.model.coedit.MarginComment;
import org.duta.model.coedit.Step;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;

/** Puts a comment, a suggestion or a reply into the margin of a text. */
@Stateless
public class WriteInMargin {

    /** UTF-16 units. */
    private static final int LONGEST = 5_000;

    @Inject LiveTexts texts;
    @Inject Margins margins;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotAllowed if the actor may not, or not in this state
     * @throws Invalid if the place or the words can't be kept
     * @throws Conflict if it speaks of a version that the text hasn't had
     */
    public void add(Actor actor, UUID postId, MarginDraft draft) {
        Post post = texts.lockPost(actor, postId);
        String given = draft.replacement();
        boolean suggests = given != null;
        (suggests ? CoeditPolicy.maySuggest(actor, post) : CoeditPolicy.mayComment(actor, post))
                .enforce();
        if (margins.find(draft.id()) != null) {
            return;
        }
        String body = words(draft.body(), suggests);
        String replacement = given == null ? null : TextRules.text(given);
        Anchor anchor = anchor(post, draft, suggests);
        margins.add(
                new MarginComment(
                        draft.id(),
                        post.current().id(),
                        actor.handle(),
                        anchor,
                        body,
                        replacement,
                        clock.instant()));
        tell(actor, post, draft.id(), suggests ? "suggested" : "commented", actor.handle());
    }

    /**
     * @throws NotFound if there is no such comment
     * @throws NotAllowed if the actor may not comment
     */
    public void reply(Actor actor, UUID postId, UUID replyId, UUID commentId, String given) {
        Post post = texts.lockPost(actor, postId);
        CoeditPolicy.mayComment(actor, post).enforce();
        MarginComment comment = margins.get(post, commentId);
        if (!margins.hasReply(replyId)) {
            String body = words(given, false);
            margins.add(comment.reply(replyId, actor.handle(), body, clock.instant()));
            tell(actor, post, commentId, "replied", comment.author());
        }
    }

    private Anchor anchor(Post post, MarginDraft draft, boolean suggests) {
        if (draft.version() < 0 || draft.version() > post.current().textVersion()) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("stale-text", draft.version()));
        }
        StringBuilder text = new StringBuilder(texts.at(post.current(), draft.version()).text());
        boolean fits = draft.from() >= 0 && draft.to() <= text.length();
        boolean empty = draft.from() >= draft.to();
        if (!fits || draft.from() > draft.to() || (empty && !suggests)) {
            throw new Invalid(Problem.INVALID, Reason.of("margin-place"));
        }
        Anchor anchor = Anchor.on(draft.from(), draft.to(), text);
        List<Step> since = texts.since(post.current(), draft.version());
        for (Step step : since) {
            step.change().applyTo(text);
            anchor = anchor.after(step.change(), text);
        }
        return anchor;
    }

    private static String words(String given, boolean mayBeEmpty) {
        String words = TextRules.text(given).strip();
        if (words.isEmpty() && !mayBeEmpty) {
            throw new Invalid(Problem.INVALID, Reason.of("margin-empty"));
        }
        if (words.length() > LONGEST) {
            throw new Invalid(Problem.INVALID, Reason.of("margin-too-long", LONGEST));
        }
        return words;
    }

    private void tell(Actor actor, Post post, UUID comment, String what, String author) {
        events.fire(new MarginEvent(actor.handle(), post.id(), comment, what, author));
        texts.tell(TextSignals.MARGIN, post.id());
    }
}
