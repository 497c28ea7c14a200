package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Recorded;

/** The bearer tokens of the workspace API (RFC 6750): 256 random bits, of which a hash is kept. */
@Stateless
public class AccessTokens {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /** A token and the time after which it is worth nothing. */
    public record AccessToken(String value, Instant expiresAt) {}

    public void noteSignIn(String handle) {
        events.fire(new SignedIn(handle));
    }

    public AccessToken issue(String handle) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant expiresAt = clock.instant().plus(LIFETIME);
        forgetExpired();
        entities.createNativeQuery("insert into access_token values (?1, ?2, ?3)")
                .setParameter(1, CanonicalJson.sha256(value))
                .setParameter(2, handle)
                .setParameter(3, Timestamp.from(expiresAt))
                .executeUpdate();
        return new AccessToken(value, expiresAt);
    }

    /** The handle of whoever the token was given to, while it lasts. */
    public Optional<String> handleOf(String token) {
        List<?> handles =
                entities.createNativeQuery(
                                "select person_handle from access_token where token_hash = ?1"
                                        + " and expires_at > ?2")
                        .setParameter(1, CanonicalJson.sha256(token))
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .getResultList();
        return handles.stream().map(String.class::cast).findFirst();
    }

    private void forgetExpired() {
        entities.createNativeQuery("delete from access_token where expires_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
