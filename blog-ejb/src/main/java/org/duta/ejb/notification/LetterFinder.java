package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.notification.MailTroubles.Trouble;
import org.duta.model.identity.Actor;
import org.duta.model.notification.LetterPolicy;
import org.duta.model.notification.LetterState;
import org.jspecify.annotations.Nullable;

/** Shows administrators how the mail stands; never what a letter says, nor about which post. */
@Stateless
public class LetterFinder {

    private static final int MOST = 200;

    @PersistenceContext EntityManager entities;
    @Inject NotificationSettings settings;
    @Inject MailTroubles troubles;

    /**
     * How the mail stands.
     *
     * @param kept whether nothing says where it goes
     * @param trouble what is in the way of everything that waits
     */
    public record Mailbox(
            boolean kept,
            long waiting,
            @Nullable Instant waitingSince,
            @Nullable Trouble trouble,
            List<DeadLetter> dead) {}

    /**
     * A letter that nobody tries to send any more.
     *
     * @param failure what the mail server said last
     */
    public record DeadLetter(
            UUID id, String person, Instant madeAt, Instant diedAt, @Nullable String failure) {}

    public Mailbox mailbox(Actor actor) {
        LetterPolicy.mayManage(actor).enforce();
        Object[] waiting =
                (Object[])
                        entities.createNativeQuery(
                                        "select count(*), min(made_at) from letter"
                                                + " where state = 'WAITING'")
                                .getSingleResult();
        boolean held = settings.sends() && (Long) waiting[0] > 0;
        return new Mailbox(
                !settings.sends(),
                (Long) waiting[0],
                instant(waiting[1]),
                held ? troubles.current().orElse(null) : null,
                dead());
    }

    @SuppressWarnings("unchecked")
    private List<DeadLetter> dead() {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select l.id, p.name, l.made_at, l.settled_at, l.failure"
                                        + " from letter l join person p on p.handle ="
                                        + " l.person_handle where l.state = ?1"
                                        + " order by l.settled_at desc, l.id")
                        .setParameter(1, LetterState.DEAD.name())
                        .setMaxResults(MOST)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new DeadLetter(
                                        (UUID) row[0],
                                        (String) row[1],
                                        ((Timestamp) row[2]).toInstant(),
                                        ((Timestamp) row[3]).toInstant(),
                                        (String) row[4]))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        return time == null ? null : ((Timestamp) time).toInstant();
    }
}
