package org.duta.model.media;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.identity.Verdict;
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
}
