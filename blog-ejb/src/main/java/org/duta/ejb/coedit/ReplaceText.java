package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.TextWritten;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Step;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;
import org.duta.model.post.text.TextDiff;

/** Replaces a whole text; what differs becomes one change in the live text, the actor's. */
@Stateless
public class ReplaceText {

    @Inject LiveTexts texts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the text that the actor saw
     * @throws Conflict if the text has changed since, or isn't open
     * @throws NotAllowed if the actor may not write it
     * @throws Invalid if the text can't be kept
     */
    public void replace(Actor actor, UUID postId, long seenVersion, String given) {
        Post post = lockOpen(actor, postId);
        LiveTexts.expectText(post, seenVersion);
        write(actor, post, change(post.current().text(), TextRules.text(given)));
    }

    /**
     * The same from an older text: the difference is carried over whatever was written since.
     *
     * @param baseVersion the version that the actor began with
     * @throws Conflict if others have changed the same places since: {@code text-overlaps}; or if
     *     the text isn't open
     */
    public void merge(Actor actor, UUID postId, long baseVersion, String given) {
        Post post = lockOpen(actor, postId);
        if (baseVersion < 0 || baseVersion > post.current().textVersion()) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("stale-text", baseVersion));
        }
        String base = texts.at(post.current(), baseVersion).text();
        ChangeSet mine = change(base, TextRules.text(given));
        ChangeSet theirs = ChangeSet.empty(base.length());
        for (Step step : texts.since(post.current(), baseVersion)) {
            theirs = theirs.compose(step.change());
        }
        if (mine.touches(theirs)) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("text-overlaps"));
        }
        ChangeSet merged = mine.map(theirs, false);
        TextRules.text(merged.apply(post.current().text()));
        write(actor, post, merged);
    }

    private Post lockOpen(Actor actor, UUID postId) {
        Post post = texts.lock(actor, postId);
        requireOpen(actor, post);
        return post;
    }

    /**
     * @throws NotAllowed if the actor may not write the text
     * @throws Conflict if it isn't open
     */
    static void requireOpen(Actor actor, Post post) {
        PostPolicy.mayWrite(actor, post).enforce();
        if (post.state() != EditionState.DRAFT) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("text-closed", post.state()));
        }
    }

    private static ChangeSet change(String before, String after) {
        return ChangeSet.of(TextDiff.between(before, after));
    }

    private void write(Actor actor, Post post, ChangeSet change) {
        if (!change.isEmpty()) {
            texts.append(post, actor.handle(), change, clock.instant());
            int characters = post.current().text().length();
            events.fire(new TextWritten(actor.handle(), post.id(), post.version(), characters));
        }
    }
}
