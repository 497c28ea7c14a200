package org.duta.model.post;

import java.util.Objects;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Reason;

/** Who may do what with a post, except decide its review. */
public final class PostPolicy {

    /** What the codes of the units at headquarters begin with. */
    private static final String HEADQUARTERS = "hq-";

    private PostPolicy() {}

    public static Verdict mayCreateIn(Actor actor, String mission) {
        return Verdict.allowedIf(
                actor.writesFor(mission), Reason.of("not-writer-of-mission", mission));
    }

    /**
     * Drafts are for those who write them and for the desk and the lawyers at headquarters, who
     * clear what any mission wrote; those of alerts for the duty officers too, who raise them; of
     * an embargoed post, for those of them who are on it. Whoever may not read gets a 404.
     */
    public static Verdict mayRead(Actor actor, Post post) {
        return Verdict.allowedIf(
                mayBeLetIn(actor, post).isAllowed() && post.isOpenTo(actor.handle()),
                Reason.of("not-reader"));
    }

    /** Whether that person might read the post if no embargo kept them out. */
    public static Verdict mayBeLetIn(Actor actor, Post post) {
        return Verdict.allowedIf(
                actor.writesForAny(post.missions())
                        || actor.holdsAnywhere(Role.DESK)
                        || actor.holdsAnywhere(Role.LEGAL)
                        || (post.kind() == PostKind.ALERT && isOnDuty(actor, post.mission())),
                Reason.of("not-reader", actor.handle()));
    }

    public static Verdict mayWrite(Actor actor, Post post) {
        return Verdict.allowedIf(
                actor.writesForAny(post.missions()) && post.isOpenTo(actor.handle()),
                Reason.of("not-writer-of-post"));
    }

    /** Keeping a post for some people until it goes live, letting others in, and ending that. */
    public static Verdict mayEmbargo(Actor actor, Post post) {
        return mayWrite(actor, post);
    }

    /** Submitting, recalling, and starting the next edition. */
    public static Verdict maySubmit(Actor actor, Post post) {
        return mayWrite(actor, post);
    }

    /** Publishing, now or at a time to come. */
    public static Verdict mayPublish(Actor actor, Post post) {
        return editsForOrDesk(actor, post.mission());
    }

    /**
     * Withdrawing and restoring, and planning its review: where readers find the post, also while
     * its next edition is on its way to another mission.
     */
    public static Verdict mayKeepLive(Actor actor, Post post) {
        return editsForOrDesk(actor, missionOfReaders(post));
    }

    private static Verdict editsForOrDesk(Actor actor, String mission) {
        return Verdict.allowedIf(
                actor.holds(Role.EDITOR, mission) || actor.holdsAnywhere(Role.DESK),
                Reason.of("not-editor-or-desk", mission));
    }

    private static String missionOfReaders(Post post) {
        return Objects.requireNonNullElse(post.liveMission(), post.mission());
    }

    /** Giving the draft to another lead mission, whose editors clear it from then on. */
    public static Verdict mayMove(Actor actor, Post post) {
        return mayPublish(actor, post).isAllowed() ? Verdict.allowed() : mayKeepLive(actor, post);
    }

    /** Setting the day on which a live post is to be looked over. */
    public static Verdict maySetReviewDate(Actor actor, Post post) {
        return mayKeepLive(actor, post);
    }

    /** Publishing an alert before anybody else has read it. */
    public static Verdict mayRaise(Actor actor, Post post) {
        return Verdict.allowedIf(
                isOnDuty(actor, post.mission()), Reason.of("not-on-duty", post.mission()));
    }

    /** Whether the actor is a duty officer of the mission, or at headquarters, of every one. */
    public static boolean isOnDuty(Actor actor, String mission) {
        return actor.memberships().stream()
                .filter(membership -> membership.role() == Role.DUTY)
                .map(Membership::mission)
                .anyMatch(code -> code.equals(mission) || code.startsWith(HEADQUARTERS));
    }

    /** A draft that is being moved is given up where readers find the post until then. */
    public static Verdict mayDiscard(Actor actor, Post post) {
        String mission = missionOfReaders(post);
        return Verdict.allowedIf(
                actor.handle().equals(post.creator()) || actor.holds(Role.EDITOR, mission),
                Reason.of("not-creator-or-editor", mission));
    }
}
