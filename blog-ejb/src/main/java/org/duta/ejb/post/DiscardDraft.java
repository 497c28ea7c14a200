package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Gives a draft up, or a drill that nobody has confirmed. */
@Stateless
public class DiscardDraft {

    @Inject Posts posts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if there is no draft
     */
    public void discard(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.DISCARD);
        PostPolicy.mayDiscard(actor, post).enforce();
        int edition = post.current().number();
        EditionState from = post.state();
        post.discard(clock.instant());
        events.fire(new EditionDiscarded(actor.handle(), postId, edition, from));
    }
}
