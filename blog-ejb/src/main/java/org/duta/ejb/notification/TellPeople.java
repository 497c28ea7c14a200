package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.coedit.MarginEvent;
import org.duta.ejb.notification.Notifications.News;
import org.duta.ejb.publication.PostEmbargoed;
import org.duta.ejb.publication.PostMissed;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.review.PostApproved;
import org.duta.ejb.review.PostSentBack;
import org.duta.ejb.review.PostSubmitted;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Occasion;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewStep;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom an act concerns, in the act's own transaction: what is undone is told to nobody.
 * Never whoever did it, and never anybody who may not read the post.
 */
@Stateless
public class TellPeople {

    /** What is new in a margin; that something was settled is no news to be called for. */
    private static final Set<String> WRITTEN = Set.of("commented", "suggested", "replied");

    @PersistenceContext EntityManager entities;
    @Inject Reviews reviews;
    @Inject Deciders deciders;
    @Inject Notifications notifications;
    @Inject Clock clock;

    public void submitted(@Observes PostSubmitted event) {
        tellDeciders(event.actor(), post(event.postId()));
    }

    public void approved(@Observes PostApproved event) {
        Post post = post(event.postId());
        if (event.to() == EditionState.APPROVED) {
            tell(post.current().hands(), Occasion.APPROVED, post, event.actor());
        } else {
            tellDeciders(event.actor(), post);
        }
    }

    /** Whoever is let in to decide learns of it; nobody is told twice. */
    public void embargoed(@Observes PostEmbargoed event) {
        Post post = post(event.postId());
        if (post.state() == EditionState.IN_REVIEW) {
            tellDeciders(event.actor(), post);
        }
    }

    public void sentBack(@Observes PostSentBack event) {
        Post post = post(event.postId());
        tell(post.current().hands(), Occasion.SENT_BACK, post, event.actor());
    }

    /** Whoever set the time isn't there when it comes, and is told as well. */
    public void published(@Observes PostPublished event) {
        Post post = post(event.postId());
        Set<String> people = new HashSet<>(post.current().hands());
        if (event.due() == null) {
            tell(people, Occasion.LIVE, post, event.actor());
        } else {
            people.add(event.actor());
            tell(people, Occasion.LIVE, post, null);
        }
    }

    public void missed(@Observes PostMissed event) {
        Post post = post(event.postId());
        Set<String> people = new HashSet<>(post.current().hands());
        people.add(event.actor());
        tell(people, Occasion.MISSED, post, null);
    }

    public void writtenInMargin(@Observes MarginEvent event) {
        if (WRITTEN.contains(event.what())) {
            Post post = post(event.postId());
            Set<String> people = new HashSet<>(post.current().hands());
            people.add(event.author());
            people.addAll(repliers(event.comment()));
            tell(people, Occasion.COMMENT, post, event.actor());
        }
    }

    private void tellDeciders(String actor, Post post) {
        Review review = reviews.latest(post.id());
        Instant now = clock.instant();
        for (ReviewStep step : review.turn()) {
            deciders.of(post, review, step, now).stream()
                    .map(Actor::handle)
                    .filter(handle -> !handle.equals(actor) && Deciders.isFree(step, handle))
                    .forEach(
                            handle ->
                                    notifications.tell(
                                            handle,
                                            new News(Occasion.YOUR_TURN, post, actor, step.id())));
        }
    }

    private void tell(
            Collection<String> people, Occasion occasion, Post post, @Nullable String actor) {
        notifications.tellReaders(people, new News(occasion, post, actor, null));
    }

    private Collection<String> repliers(UUID comment) {
        return entities.createQuery(
                        "select distinct r.author from MarginReply r where r.commentId = :comment",
                        String.class)
                .setParameter("comment", comment)
                .getResultList();
    }

    private Post post(UUID id) {
        return Objects.requireNonNull(entities.find(Post.class, id));
    }
}
