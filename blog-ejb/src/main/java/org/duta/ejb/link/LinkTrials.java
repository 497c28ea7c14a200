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

    /** Between two questions to a host. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** No post that links there was looked at for so long. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /** How it stands with an address. */
    public record Trial(LinkOutcome outcome, Instant at) {

        boolean isStale(Instant now) {
            return at.plus(outcome.lasts()).isBefore(now);
        }
    }

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
     * Has addresses asked soon, but those that were within a time.
     *
     * @param addresses in ASCII, without a space
     */
    public void want(Collection<String> addresses, Duration within) {
        List<String> hosts = addresses.stream().map(each -> URI.create(each).getHost()).toList();
        // In one order, so that two who want the same don't wait for each other in a circle.
        entities.createNativeQuery(
                        "insert into outside_link as known (address, host, wanted)"
                                + " select address, lower(host), true from"
                                + " unnest(string_to_array(?1, ' '), string_to_array(?2, ' '))"
                                + " as asked (address, host) order by address"
                                + " on conflict (address) do update set wanted = true"
                                + " where not known.wanted and known.tried_at < ?3")
                .setParameter(1, String.join(" ", addresses))
                .setParameter(2, String.join(" ", hosts))
                .setParameter(3, Timestamp.from(clock.instant().minus(within)))
                .executeUpdate();
    }

    /**
     * Chooses the next address to ask; nobody asks its host until a while after that is settled.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> take() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, CHOOSING)
                .getSingleResult();
        Instant now = clock.instant();
        List<?> taken =
                entities.createNativeQuery(
                                "with chosen as (update outside_link set busy_until = ?2 where address ="
                                        + " (select o.address from outside_link o where o.wanted"
                                        + " and not exists (select 1 from outside_link b where b.host = o.host"
                                        + " and b.busy_until > ?1)"
                                        + " order by o.tried_at nulls first, o.address limit 1)"
                                        + " returning address) select address from chosen")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, Timestamp.from(now.plus(TAKEN)))
                        .getResultList();
        return taken.stream().map(String.class::cast).findFirst();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(String address, LinkOutcome outcome) {
        Instant now = clock.instant();
        entities.createNativeQuery(
                        "update outside_link set wanted = false, tried_at = ?2, busy_until = ?3,"
                                + " outcome = ?4, moved_to = ?5 where address = ?1")
                .setParameter(1, address)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(PAUSE)))
                .setParameter(4, outcome.kind().name())
                .setParameter(5, outcome.movedTo())
                .executeUpdate();
    }

    /** Forgets the addresses that nobody has wanted to know about for long. */
    public void forget() {
        entities.createNativeQuery("delete from outside_link where not wanted and tried_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .executeUpdate();
    }
}
