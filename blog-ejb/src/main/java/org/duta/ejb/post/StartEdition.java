package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Author;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Begins the next edition of a live post, which readers go on seeing meanwhile. */
@Stateless
public class StartEdition {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if the post isn't live, or an edition of it is already being worked on
     */
    public void start(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.START_EDITION);
        PostPolicy.maySubmit(actor, post).enforce();
        List<String> byline =
                revisions.latestUpTo(postId, post.current().number()).content().byline().stream()
                        .map(Author::handle)
                        .toList();
        post.startEdition(byline, clock.instant());
        events.fire(new EditionStarted(actor.handle(), postId, post.current().number()));
    }
}
