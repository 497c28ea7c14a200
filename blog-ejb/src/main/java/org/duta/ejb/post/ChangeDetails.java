package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.EditionDetails;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Changes a draft's details; its text is changed in its live text alone. */
@Stateless
public class ChangeDetails {

    @Inject Posts posts;
    @Inject References references;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the post that the actor saw
     * @throws Conflict if the post has changed since, or its draft isn't open
     * @throws Invalid if the change names what isn't there
     */
    public void change(Actor actor, UUID postId, long seenVersion, DetailsChange change) {
        Post post = posts.lock(actor, postId);
        post.expectVersion(seenVersion);
        PostPolicy.mayWrite(actor, post).enforce();
        references.check(post.mission(), change);
        Instant now = clock.instant();
        EditionDetails before = EditionDetails.of(post.current());
        if (post.changeDetails(actor.handle(), change, now)) {
            Map<String, String> changes = before.changesTo(EditionDetails.of(post.current()));
            events.fire(
                    new DetailsChanged(
                            actor.handle(), postId, seenVersion, change.fields(), changes));
        }
    }
}
