package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.identity.PersonFinder;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Keeps what people are told. */
@Stateless
public class Notifications {

    @PersistenceContext EntityManager entities;
    @Inject MailChoices choices;
    @Inject Letters letters;
    @Inject PersonFinder people;
    @Inject ActorFinder actors;
    @Inject Clock clock;

    /**
     * What there is to tell of a post.
     *
     * @param actor the handle of whoever did it; null if time did
     * @param step the step of a review that it is about, of which nobody is told twice
     */
    public record News(Occasion occasion, Post post, @Nullable String actor, @Nullable UUID step) {}

    /** Tells those of them who may read the post, but never whoever did it. */
    public void tellReaders(Collection<String> handles, News news) {
        handles.stream()
                .filter(handle -> !handle.equals(news.actor()))
                .sorted()
                .map(actors::byHandle)
                .flatMap(Optional::stream)
                .filter(person -> PostPolicy.mayRead(person, news.post()).isAllowed())
                .forEach(person -> tell(person.handle(), news));
    }

    /** Tells somebody, and writes their letter, in the transaction of what they are told of. */
    public void tell(String person, News news) {
        UUID id = UUID.randomUUID();
        Mailing mailing = mailing(person, news.occasion());
        if (add(id, person, news, mailing) && mailing == Mailing.AT_ONCE) {
            letters.write(person, id);
        }
    }

    /** Whoever has no address gets no letter later either. */
    private Mailing mailing(String person, Occasion occasion) {
        boolean reachable =
                people.contact(person).filter(contact -> contact.email() != null).isPresent();
        return reachable ? Objects.requireNonNull(choices.of(person).get(occasion)) : Mailing.NONE;
    }

    private boolean add(UUID id, String person, News news, Mailing mailing) {
        UUID step = news.step();
        return entities.createNativeQuery(
                                "insert into notification (id, person_handle, occasion, post_id, edition,"
                                        + " actor, step_id, at, mailing) values (?1, ?2, ?3, ?4, ?5,"
                                        + " cast(?6 as text), cast(?7 as uuid), ?8, ?9)"
                                        + " on conflict (step_id, occasion, person_handle) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, person)
                        .setParameter(3, news.occasion().name())
                        .setParameter(4, news.post().id())
                        .setParameter(5, news.post().current().number())
                        .setParameter(6, news.actor())
                        .setParameter(7, step == null ? null : step.toString())
                        .setParameter(8, Timestamp.from(clock.instant()))
                        .setParameter(9, mailing.name())
                        .executeUpdate()
                > 0;
    }

    /** Of those that are somebody else's, nothing is changed or told. */
    public void markRead(Actor actor, UUID id) {
        entities.createNativeQuery(
                        "update notification set read_at = ?3 where id = ?2"
                                + " and person_handle = ?1 and read_at is null")
                .setParameter(1, actor.handle())
                .setParameter(2, id)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    public void markAllRead(Actor actor) {
        entities.createNativeQuery(
                        "update notification set read_at = ?2 where person_handle = ?1"
                                + " and read_at is null")
                .setParameter(1, actor.handle())
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
