package org.duta.ejb.link;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duta.ejb.link.LinkOutcome.Kind;

/**
 * What is known of addresses elsewhere, and which are to be asked: one of a host at a time, however
 * many nodes there are.
 */
@Stateless
public class LinkTrials {

    /** The advisory lock by which nodes take turns at choosing. */
    private static final int CHOOSING = 20261128;

    /** Longer than anything takes: by then the node that took it is gone. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** How it stands with an address. */
    public record Trial(LinkOutcome outcome, Instant at) {}

    /** The addresses that were ever asked, with what came of it. */
    public Map<String, Trial> of(Collection<String> addresses) {
        List<?> rows =
                entities.createNativeQuery(
                                "select address, outcome, moved_to, tried_at from outside_link"
                                        + " where tried_at is not null and address = any(string_to_array(?1, ' '))")
                        .setParameter(1, String.join(" ", addresses))
                        .getResultList();
        Map<String, Trial> known = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            LinkOutcome outcome = new LinkOutcome(Kind.valueOf((String) row[1]), (String) row[2]);
            known.put((String) row[0], new Trial(outcome, ((Timestamp) row[3]).toInstant()));
        }
        return known;
    }

    /**
     * Has an address asked soon, unless it was within a time.
     *
     * @param address in ASCII, without a space
     */
    public void want(String address, Duration within) {
        entities.createNativeQuery(
                        "insert into outside_link as known (address, host, wanted) values (?1, ?2, true)"
                                + " on conflict (address) do update set wanted = true"
                                + " where not known.wanted and known.tried_at < ?3")
                .setParameter(1, address)
                .setParameter(2, URI.create(address).getHost())
                .setParameter(3, Timestamp.from(clock.instant().minus(within)))
                .executeUpdate();
    }

    /** Chooses the next address to ask; nobody else asks its host until that is settled. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> take() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, CHOOSING)
                .getSingleResult();
        Instant now = clock.instant();
        List<?> taken =
                entities.createNativeQuery(
                                "with chosen as (update outside_link set taken_until = ?2 where address ="
                                        + " (select o.address from outside_link o where o.wanted"
                                        + " and not exists (select 1 from outside_link b where b.host = o.host"
                                        + " and b.wanted and b.taken_until > ?1)"
                                        + " order by o.tried_at nulls first, o.address limit 1)"
                                        + " returning address) select address from chosen")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, Timestamp.from(now.plus(TAKEN)))
                        .getResultList();
        return taken.stream().map(String.class::cast).findFirst();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(String address, LinkOutcome outcome) {
        entities.createNativeQuery(
                        "update outside_link set wanted = false, taken_until = null, tried_at = ?2,"
                                + " outcome = ?3, moved_to = ?4 where address = ?1")
                .setParameter(1, address)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, outcome.kind().name())
                .setParameter(4, outcome.movedTo())
                .executeUpdate();
    }
}
