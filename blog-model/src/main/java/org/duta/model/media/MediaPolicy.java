package org.duta.model.media;

import java.util.Collection;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Who may do what with files, apart from their posts' rights. */
public final class MediaPolicy {

    private MediaPolicy() {}

    /** Whoever writes anywhere, and the desk. */
    public static Verdict mayUpload(Actor actor) {
        return Verdict.allowedIf(
                actor.holdsAnywhere(Role.WRITER)
                        || actor.holdsAnywhere(Role.EDITOR)
                        || actor.holdsAnywhere(Role.DESK),
                Reason.of("not-writer"));
    }

    /** Whoever brought it, editors, and the desk. */
    public static Verdict mayDescribe(Actor actor, MediaFile file) {
        return Verdict.allowedIf(
                file.uploadedBy().equals(actor.handle())
                        || actor.holdsAnywhere(Role.EDITOR)
                        || actor.holdsAnywhere(Role.DESK),
                Reason.of("not-keeper-of-file"));
    }

    /**
     * Editors and the desk, but nobody what they wrote themselves.
     *
     * @param writer of what is to be given to readers
     */
    public static Verdict mayClear(Actor actor, String writer) {
        return writer.equals(actor.handle())
                ? Verdict.refused(Problem.FOUR_EYES, Reason.of("words-own"))
                : mayTakeAway(actor);
    }

    /**
     * Withholding a file, and releasing it: editors of the missions whose file it is, and the desk.
     *
     * @param missions the codes of those whose it is
     */
    public static Verdict mayWithhold(Actor actor, Collection<String> missions) {
        return Verdict.allowedIf(
                actor.holdsAnywhere(Role.DESK)
                        || missions.stream().anyMatch(mission -> actor.holds(Role.EDITOR, mission)),
                Reason.of("media-not-editor-or-desk"));
    }

    /** What readers have: editors and the desk. */
    public static Verdict mayTakeAway(Actor actor) {
        return Verdict.allowedIf(
                actor.holdsAnywhere(Role.EDITOR) || actor.holdsAnywhere(Role.DESK),
                Reason.of("words-not-editor"));
    }
}
