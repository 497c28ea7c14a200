package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Recorded;

/**
 * The keys with which calendar programs, which can't sign in, ask for a person's calendar. A key
 * opens nothing else, and a new one ends the one before. The database knows its hash alone.
 */
@Stateless
public class CalendarKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /** Makes a key; it is told this once. */
    public String renew(Actor actor) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entities.createNativeQuery(
                        "insert into calendar_key values (?1, ?2, ?3) on conflict (person_handle)"
                                + " do update set key_hash = excluded.key_hash, made_at = excluded.made_at")
                .setParameter(1, actor.handle())
                .setParameter(2, CanonicalJson.sha256(key))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        events.fire(new CalendarKeyRenewed(actor.handle()));
        return key;
    }

    /** Whose key it is. */
    public Optional<String> holder(String key) {
        List<?> handles =
                entities.createNativeQuery(
                                "select person_handle from calendar_key where key_hash = ?1")
                        .setParameter(1, CanonicalJson.sha256(key))
                        .getResultList();
        return handles.stream().map(String.class::cast).findFirst();
    }
}
