package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.alert.ConfirmationOverdue;
import org.duta.ejb.alert.Confirmations;
import org.duta.ejb.alert.DrillConfirmed;
import org.duta.ejb.alert.DrillRaised;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.notification.Notifications.News;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostConfirmed;
import org.duta.ejb.publication.PostPublished;
import org.duta.model.alert.AlertPolicy;
import org.duta.model.alert.Confirmation;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody who may confirm an alert that it was raised, and that its time is over; and who
 * raised it that it is confirmed. Of drills the same.
 */
@Stateless
public class TellConfirmers {

    @PersistenceContext EntityManager entities;
    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Confirmations confirmations;
    @Inject ActorFinder actors;
    @Inject Notifications notifications;

    public void raised(@Observes PostPublished event) {
        if (event.raised() != null) {
            tellConfirmers(event.postId(), Occasion.ALERT_RAISED, event.actor());
        }
    }

    public void raised(@Observes DrillRaised event) {
        tellConfirmers(event.postId(), Occasion.ALERT_RAISED, event.actor());
    }

    public void overdue(@Observes ConfirmationOverdue event) {
        tellConfirmers(event.postId(), Occasion.ALERT_OVERDUE, null);
    }

    public void confirmed(@Observes PostConfirmed event) {
        tellRaiser(event.postId(), event.hash(), event.actor());
    }

    public void confirmed(@Observes DrillConfirmed event) {
        tellRaiser(event.postId(), event.hash(), event.actor());
    }

    private void tellConfirmers(UUID postId, Occasion occasion, @Nullable String actor) {
        Post post = posts.get(postId);
        confirmations
                .of(post)
                .ifPresent(
                        owed ->
                                mayConfirm(post, owed)
                                        .forEach(
                                                person ->
                                                        tell(
                                                                person.handle(),
                                                                occasion,
                                                                post,
                                                                actor)));
    }

    private void tellRaiser(UUID postId, String hash, String actor) {
        Post post = posts.get(postId);
        confirmations
                .raiserOf(postId, hash)
                .flatMap(actors::byHandle)
                .filter(person -> PostPolicy.mayRead(person, post).isAllowed())
                .ifPresent(person -> tell(person.handle(), Occasion.ALERT_CONFIRMED, post, actor));
    }

    private void tell(String handle, Occasion occasion, Post post, @Nullable String actor) {
        notifications.tell(handle, new News(occasion, post, actor, null));
    }

    private List<Actor> mayConfirm(Post post, Confirmation owed) {
        Revision revision = revisions.get(owed.revisionId());
        return holders(revision.content().mission()).stream()
                .map(actors::byHandle)
                .flatMap(Optional::stream)
                .filter(person -> PostPolicy.mayRead(person, post).isAllowed())
                .filter(person -> AlertPolicy.mayConfirm(person, owed, revision).isAllowed())
                .toList();
    }

    /** Whoever holds a role that may confirm something, in one order everywhere. */
    private List<String> holders(String mission) {
        List<?> handles =
                entities.createNativeQuery(
                                "select distinct person_handle from held_role where role in"
                                        + " ('DUTY', 'DESK') or role = 'EDITOR' and mission_code = ?1"
                                        + " order by 1")
                        .setParameter(1, mission)
                        .getResultList();
        return handles.stream().map(String.class::cast).toList();
    }
}
