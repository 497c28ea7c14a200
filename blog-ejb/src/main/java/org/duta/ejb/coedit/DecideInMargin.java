package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.coedit.Anchor;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.CoeditPolicy;
import org.duta.model.coedit.MarginComment;
import org.duta.model.coedit.MarginState;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;

/**
 * Resolves a margin comment or opens it again; accepts or rejects a suggestion. What is accepted
 * becomes an ordinary change by whoever suggested it, in the same transaction.
 */
@Stateless
public class DecideInMargin {

    @Inject LiveTexts texts;
    @Inject Margins margins;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotFound if there is no such comment
     * @throws NotAllowed if the actor may not
     * @throws Conflict if it was decided already, or the text isn't open for what is accepted
     */
    public void decide(Actor actor, UUID postId, UUID commentId, MarginState next) {
        Post post = texts.lock(actor, postId);
        MarginComment comment = margins.get(post, commentId);
        (comment.isSuggestion()
                        ? CoeditPolicy.mayEdit(actor, post)
                        : CoeditPolicy.mayResolve(actor, post, comment))
                .enforce();
        Instant now = clock.instant();
        comment.decide(next, actor.handle(), now);
        String replacement = comment.replacement();
        if (next == MarginState.ACCEPTED && replacement != null) {
            accept(post, comment, replacement, now);
        }
        String what = next == MarginState.OPEN ? "reopened" : next.code();
        events.fire(new MarginEvent(actor.handle(), postId, commentId, what, comment.author()));
        texts.tell(TextSignals.MARGIN, postId);
    }

    private void accept(Post post, MarginComment comment, String replacement, Instant now) {
        Anchor anchor = comment.anchor();
        String text = post.current().text();
        ChangeSet change =
                ChangeSet.replace(text.length(), anchor.from(), anchor.to(), replacement);
        TextRules.text(change.apply(text));
        texts.append(post, comment.author(), change, now);
    }
}
