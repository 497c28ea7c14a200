package org.duta.model.translation;

import org.duta.model.identity.Actor;
import org.duta.model.identity.Verdict;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Who may say what about a language version. */
public final class TranslationPolicy {

    private TranslationPolicy() {}

    /** Saying that the version has followed its source: whoever may write it. */
    public static Verdict mayFollow(Actor actor, Post version) {
        return PostPolicy.mayWrite(actor, version);
    }

    /** Saying that the version needs no change: an editor's word, as the publishing is. */
    public static Verdict mayLeaveAsItIs(Actor actor, Post version) {
        return PostPolicy.mayPublish(actor, version);
    }
}
