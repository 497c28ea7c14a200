package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/** Makes deliveries of what is in the outbox: one for each line and receiver. */
@Stateless
public class FanOut {

    private static final int LINES_AT_ONCE = 100;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * One step. Only one node at a time makes it; the others pass by.
     *
     * @return whether there may be more to do
     */
    public boolean step() {
        if (isEmpty() || !isMyTurn()) {
            return false;
        }
        Timestamp now = Timestamp.from(clock.instant());
        endLeases(now);
        // Every queue is locked, also one with a time: a worker may be taking that away just now.
        entities.createNativeQuery(
                        "with line as (delete from push_outbox where sequence in (select sequence"
                                + " from push_outbox order by sequence limit ?1)"
                                + " returning sequence),"
                                + " queue as (update push_queue set"
                                + " due_at = coalesce(due_at, cast(?2 as timestamptz))"
                                + " returning receiver)"
                                + " insert into push_delivery (receiver, sequence, since)"
                                + " select queue.receiver, line.sequence, cast(?2 as timestamptz)"
                                + " from queue cross join line")
                .setParameter(1, LINES_AT_ONCE)
                .setParameter(2, now)
                .executeUpdate();
        return !isEmpty();
    }

    private boolean isEmpty() {
        return entities.createNativeQuery("select sequence from push_outbox limit 1")
                .getResultList()
                .isEmpty();
    }

    private boolean isMyTurn() {
        return entities.createNativeQuery(
                                "update push_turn set single = true where single in"
                                        + " (select single from push_turn for update skip locked)")
                        .executeUpdate()
                > 0;
    }

    private void endLeases(Timestamp now) {
        entities.createNativeQuery(
                        "delete from push_queue where receiver in"
                                + " (select id from hub_subscription where until <= ?1)")
                .setParameter(1, now)
                .executeUpdate();
    }
}
