package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.identity.ActorFinder;
import org.duta.model.identity.Actor;

/**
 * Writes everybody's letter of the day at seven by their own clocks, of what came before and they
 * haven't read; none if that is nothing. One a day, on however many nodes this is done at once.
 */
@Stateless
public class WriteDailyLetters {

    static final LocalTime AT = LocalTime.of(7, 0);

    private static final String PENDING =
            " n.mailing = 'DAILY' and n.daily_letter is null and n.read_at is null";

    @PersistenceContext EntityManager entities;
    @Inject Letters letters;
    @Inject ActorFinder actors;
    @Inject HomeClocks clocks;
    @Inject Clock clock;

    public void write() {
        List<?> people =
                entities.createNativeQuery(
                                "select distinct n.person_handle from notification n where"
                                        + PENDING
                                        + " order by 1")
                        .getResultList();
        people.forEach(person -> write(actors.byHandle((String) person).orElseThrow()));
    }

    private void write(Actor actor) {
        ZonedDateTime now = clock.instant().atZone(clocks.of(actor));
        ZonedDateTime seven = now.with(AT);
        ZonedDateTime last = now.isBefore(seven) ? now.minusDays(1).with(AT) : seven;
        Instant until = last.toInstant();
        if (hasAny(actor, until)) {
            letters.writeDaily(actor.handle(), last.toLocalDate())
                    .ifPresent(letter -> put(actor, until, letter));
        }
    }

    private boolean hasAny(Actor actor, Instant until) {
        return (Boolean)
                entities.createNativeQuery(
                                "select exists (select 1 from notification n where"
                                        + " n.person_handle = ?1 and n.at < ?2 and"
                                        + PENDING
                                        + ")")
                        .setParameter(1, actor.handle())
                        .setParameter(2, Timestamp.from(until))
                        .getSingleResult();
    }

    private void put(Actor actor, Instant until, UUID letter) {
        entities.createNativeQuery(
                        "update notification n set daily_letter = ?3 where n.person_handle = ?1"
                                + " and n.at < ?2 and"
                                + PENDING)
                .setParameter(1, actor.handle())
                .setParameter(2, Timestamp.from(until))
                .setParameter(3, letter)
                .executeUpdate();
    }
}
