package org.duta.ejb.review;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Embargo;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Readiness;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewPolicy;
import org.duta.model.review.RouteFacts;

/**
 * Freezes a draft as a revision and opens the review of it. The route is planned by the rules of
 * this moment and stays as it is whatever becomes of them.
 */
@Stateless
public class SubmitPost {

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject RouteFinder routes;
    @Inject ActorFinder actors;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if there is no draft
     * @throws Invalid with everything that the draft lacks; of an embargoed one, with every step
     *     that nobody on it may decide
     */
    public void submit(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.SUBMIT);
        PostPolicy.maySubmit(actor, post).enforce();
        Readiness.check(post.current());
        Revision revision = freeze(actor, post);
        events.fire(new PostSubmitted(actor.handle(), postId, revision.number(), revision.hash()));
    }

    private Revision freeze(Actor actor, Post post) {
        Instant now = clock.instant();
        RevisionContent content = revisions.contentOf(post);
        Revision revision = post.submit(actor.handle(), content, now);
        revisions.add(revision);
        Review review = new Review(revision, routes.plan(RouteFacts.of(content)), now);
        reviews.add(review);
        expectDeciders(post, review, revision);
        return revision;
    }

    /** What nobody on an embargoed post may decide would wait for ever. */
    private void expectDeciders(Post post, Review review, Revision revision) {
        Embargo embargo = post.embargo();
        if (embargo != null) {
            List<Actor> readers =
                    embargo.people().stream()
                            .map(actors::byHandle)
                            .flatMap(Optional::stream)
                            .toList();
            ReviewPolicy.expectDeciders(review, revision, readers);
        }
    }
}
