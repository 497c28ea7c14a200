package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Leaves an embargoed post to everybody who might read it otherwise. */
@Stateless
public class LiftEmbargo {

    @Inject Posts posts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the post's version that the actor saw
     * @throws Conflict if the post has changed since, or there is no embargo
     * @throws NotAllowed if the actor doesn't write for a mission that takes part
     * @throws NotFound if the embargo keeps the actor out
     */
    public void lift(Actor actor, UUID postId, long seenVersion) {
        Post post = posts.lock(actor, postId);
        post.expectVersion(seenVersion);
        PostPolicy.mayEmbargo(actor, post).enforce();
        post.liftEmbargo(clock.instant());
        events.fire(PostEmbargoed.lifted(actor.handle(), postId));
    }
}
