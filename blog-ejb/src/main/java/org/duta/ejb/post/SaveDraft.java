package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Changes a draft's details, its text, or both; what differs counts as the actor's. */
@Stateless
public class SaveDraft {

    @Inject Posts posts;
    @Inject References references;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the post that the actor saw
     * @param text the whole new text; null leaves it as it is
     * @throws Conflict if the post has changed since, or its draft isn't open
     * @throws Invalid if the change names what isn't there, or the text can't be kept
     */
    public void save(
            Actor actor,
            UUID postId,
            long seenVersion,
            DetailsChange change,
            @Nullable String text) {
        Post post = posts.lock(actor, postId);
        post.expectVersion(seenVersion);
        PostPolicy.mayWrite(actor, post).enforce();
        references.check(post.mission(), change);
        Instant now = clock.instant();
        if (post.changeDetails(actor.handle(), change, now)) {
            events.fire(new DetailsChanged(actor.handle(), postId, seenVersion, change.fields()));
        }
        if (text != null && post.writeText(actor.handle(), text, now)) {
            events.fire(new TextWritten(actor.handle(), postId, seenVersion, text.length()));
        }
    }
}
