package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.model.notification.LetterState;
import org.duta.model.subscription.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of the mail. A letter is written with what it tells of, and carried by whoever holds
 * its lease; only the holder says what became of it.
 */
@Stateless
public class Letters {

    /** Longer than anybody waits for a mail server's answer: see {@link SendMail}. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final int LONGEST_FAILURE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext EntityManager entities;
    @Inject PublicAddress address;
    @Inject Clock clock;

    /**
     * A letter that nobody else carries as long as the lease lasts.
     *
     * @param notification what it is about; null for the letter of a day
     * @param offKey with which its kind is ended
     * @param since when it was due for the first time, or revived
     * @param attempts how often it was taken since then, this time included
     */
    public record Taken(
            UUID id,
            String person,
            @Nullable UUID notification,
            String messageId,
            String offKey,
            Instant madeAt,
            Instant since,
            int attempts,
            UUID lease) {}

    /** A letter about one notification. */
    public void write(String person, UUID notification) {
        write(person, notification, null);
    }

    /**
     * The letter of a person's day.
     *
     * @return nothing if there is one already
     */
    public Optional<UUID> writeDaily(String person, LocalDate day) {
        return write(person, null, day);
    }

    private Optional<UUID> write(
            String person, @Nullable UUID notification, @Nullable LocalDate day) {
        UUID id = UUID.randomUUID();
        int written =
                entities.createNativeQuery(
                                "insert into letter (id, person_handle, notification_id, day,"
                                        + " message_id, off_key, made_at, since, state, due_at, attempts)"
                                        + " values (?1, ?2, cast(?3 as uuid), cast(?4 as date), ?5,"
                                        + " ?6, ?7, ?7, 'WAITING', ?7, 0)"
                                        + " on conflict (person_handle, day) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, person)
                        .setParameter(3, notification == null ? null : notification.toString())
                        .setParameter(4, day == null ? null : day.toString())
                        .setParameter(5, "<" + id + "@" + host() + ">")
                        .setParameter(6, newKey())
                        .setParameter(7, Timestamp.from(clock.instant()))
                        .executeUpdate();
        return written == 0 ? Optional.empty() : Optional.of(id);
    }

    private String host() {
        return String.valueOf(URI.create(address.base()).getHost());
    }

    private static String newKey() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Takes the letter that has been due for longest, if any is. */
    @SuppressWarnings("unchecked")
    public Optional<Taken> take() {
        UUID lease = UUID.randomUUID();
        Instant now = clock.instant();
        entities.createNativeQuery(
                        "update letter set lease = ?1, leased_until = ?2, attempts = attempts + 1"
                                + " where id = (select id from letter where state = 'WAITING'"
                                + " and due_at <= ?3 and (leased_until is null"
                                + " or leased_until <= ?3) order by due_at, made_at, id limit 1"
                                + " for update skip locked)")
                .setParameter(1, lease)
                .setParameter(2, Timestamp.from(now.plus(LEASE)))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select id, person_handle, notification_id, message_id, off_key,"
                                        + " made_at, since, attempts from letter where lease = ?1")
                        .setParameter(1, lease)
                        .getResultList();
        return rows.stream()
                .findFirst()
                .map(
                        row ->
                                new Taken(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (UUID) row[2],
                                        (String) row[3],
                                        (String) row[4],
                                        ((Timestamp) row[5]).toInstant(),
                                        ((Timestamp) row[6]).toInstant(),
                                        (Integer) row[7],
                                        lease));
    }

    /** It is on its way, void, or dead: nobody takes it any more. */
    public void settle(Taken letter, LetterState state, @Nullable String failure) {
        entities.createNativeQuery(
                        "update letter set state = ?3, failure = cast(?4 as text), settled_at = ?5,"
                                + " lease = null, leased_until = null where id = ?1 and lease = ?2")
                .setParameter(1, letter.id())
                .setParameter(2, letter.lease())
                .setParameter(3, state.name())
                .setParameter(4, shortened(failure))
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** It is tried again after a while, or dead after days. */
    public void failed(Taken letter, String failure) {
        Instant now = clock.instant();
        Backoff.after(
                        letter.attempts(),
                        Duration.between(letter.since(), now),
                        ThreadLocalRandom.current().nextDouble())
                .ifPresentOrElse(
                        delay -> putBack(letter, 0, now.plus(delay), failure),
                        () -> settle(letter, LetterState.DEAD, failure));
    }

    /** Nobody has even tried: the mail server can't be reached. No letter dies of that. */
    public void giveBack(Taken letter) {
        putBack(letter, 1, null, null);
    }

    /** A dead letter is tried again as if it were new. True if it was dead. */
    public boolean revive(UUID letter) {
        return entities.createNativeQuery(
                                "update letter set state = 'WAITING', since = ?2, due_at = ?2,"
                                        + " attempts = 0, settled_at = null where id = ?1"
                                        + " and state = 'DEAD'")
                        .setParameter(1, letter)
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .executeUpdate()
                > 0;
    }

    private void putBack(
            Taken letter, int untried, @Nullable Instant dueAt, @Nullable String failure) {
        entities.createNativeQuery(
                        "update letter set lease = null, leased_until = null,"
                                + " attempts = attempts - ?3,"
                                + " due_at = coalesce(cast(?4 as timestamptz), due_at),"
                                + " failure = coalesce(cast(?5 as text), failure)"
                                + " where id = ?1 and lease = ?2")
                .setParameter(1, letter.id())
                .setParameter(2, letter.lease())
                .setParameter(3, untried)
                .setParameter(4, dueAt == null ? null : dueAt.toString())
                .setParameter(5, shortened(failure))
                .executeUpdate();
    }

    private static @Nullable String shortened(@Nullable String failure) {
        return failure == null || failure.length() <= LONGEST_FAILURE
                ? failure
                : failure.substring(0, LONGEST_FAILURE);
    }
}
