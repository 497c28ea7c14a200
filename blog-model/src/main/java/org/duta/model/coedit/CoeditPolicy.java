package org.duta.model.coedit;

import java.util.EnumSet;
import java.util.Set;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Who may do what with a live text. Commenting leaves no hand in the edition. */
public final class CoeditPolicy {

    private static final Set<EditionState> COMMENTED =
            EnumSet.of(
                    EditionState.DRAFT,
                    EditionState.IN_REVIEW,
                    EditionState.APPROVED,
                    EditionState.SCHEDULED);
    private static final Set<EditionState> SUGGESTED =
            EnumSet.of(EditionState.DRAFT, EditionState.IN_REVIEW);

    private CoeditPolicy() {}

    public static Can can(Actor actor, Post post) {
        return new Can(
                mayEdit(actor, post).isAllowed(),
                mayComment(actor, post).isAllowed(),
                maySuggest(actor, post).isAllowed());
    }

    public static Verdict mayEdit(Actor actor, Post post) {
        return post.state() == EditionState.DRAFT
                ? PostPolicy.mayWrite(actor, post)
                : Verdict.allowedIf(false, Reason.of("text-closed", post.state()));
    }

    public static Verdict mayComment(Actor actor, Post post) {
        return whileIn(COMMENTED, actor, post);
    }

    public static Verdict maySuggest(Actor actor, Post post) {
        return whileIn(SUGGESTED, actor, post);
    }

    /** Resolving a comment and opening it again: whoever made it, and whoever writes the text. */
    public static Verdict mayResolve(Actor actor, Post post, MarginComment comment) {
        Verdict commenter = mayComment(actor, post);
        return commenter.isAllowed() && !comment.author().equals(actor.handle())
                ? PostPolicy.mayWrite(actor, post)
                : commenter;
    }

    private static Verdict whileIn(Set<EditionState> states, Actor actor, Post post) {
        return states.contains(post.state())
                ? PostPolicy.mayRead(actor, post)
                : Verdict.allowedIf(false, Reason.of("text-closed", post.state()));
    }
}
