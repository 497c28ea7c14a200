package org.duta.ejb.desk;

import java.util.Locale;
import org.duta.ejb.publication.library.MediaUse;
import org.duta.model.identity.Actor;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** What becomes of one use of a file when somebody puts another in its place. */
public record Takeover(MediaUse use, Outcome outcome) {

    /** What becomes of a post's text. */
    public enum Outcome {
        /** It is a draft, and changed. */
        AT_ONCE,
        /** Its next edition is begun; readers see it once that is cleared. */
        NEXT_EDITION,
        /** It is being cleared, or has been: it stays until somebody recalls it. */
        CLOSED,
        /** It isn't that person's to write; those whose it is are told. */
        TOLD;

        static Outcome of(Actor actor, Post post) {
            if (!PostPolicy.mayRead(actor, post).isAllowed()
                    || !PostPolicy.mayWrite(actor, post).isAllowed()) {
                return TOLD;
            }
            if (post.permits(Move.START_EDITION)) {
                return NEXT_EDITION;
            }
            return post.state() == EditionState.DRAFT ? AT_ONCE : CLOSED;
        }

        /** As bundles write it: {@code next-edition}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
