package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts failed sign-ins per name and address, in the database so that all nodes count alike. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInFailures {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int ALLOWED = 10;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** How long the name can't be tried from the address; zero if it can be tried now. */
    public Duration wait(String handle, String address) {
        Instant now = clock.instant();
        List<?> tenthLast =
                entities.createNativeQuery(
                                "select at from sign_in_failure where handle = ?1 and address = ?2"
                                        + " and at > ?3 order by at desc offset ?4 limit 1")
                        .setParameter(1, handle)
                        .setParameter(2, address)
                        .setParameter(3, Timestamp.from(now.minus(REMEMBERED)))
                        .setParameter(4, ALLOWED - 1)
                        .getResultList();
        return tenthLast.stream()
                .map(at -> Duration.between(now, ((Timestamp) at).toInstant().plus(REMEMBERED)))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    public void add(String handle, String address) {
        Instant now = clock.instant();
        entities.createNativeQuery("delete from sign_in_failure where at < ?1")
                .setParameter(1, Timestamp.from(now.minus(REMEMBERED)))
                .executeUpdate();
        entities.createNativeQuery("insert into sign_in_failure values (?1, ?2, ?3)")
                .setParameter(1, handle)
                .setParameter(2, address)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }
}
