package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.duta.ejb.publication.PostConfirmed;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.PostRestored;
import org.duta.ejb.publication.PostShownAnew;
import org.duta.ejb.publication.PostWithdrawn;

/**
 * Notes every line of the change journal in the transaction that writes it: what is undone is told
 * to nobody, and what is committed is told even if the node dies at once.
 */
@Stateless
public class Outbox {

    @PersistenceContext EntityManager entities;
    @Inject Relay relay;

    public void published(@Observes PostPublished event) {
        note(event.sequence());
    }

    public void confirmed(@Observes PostConfirmed event) {
        note(event.sequence());
    }

    public void shownAnew(@Observes PostShownAnew event) {
        note(event.sequence());
    }

    public void withdrawn(@Observes PostWithdrawn event) {
        note(event.sequence());
    }

    public void restored(@Observes PostRestored event) {
        note(event.sequence());
    }

    /** Other nodes, and this one after a crash, find the row by looking now and then. */
    public void publishedForGood(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PostPublished event) {
        relay.wake();
    }

    public void confirmedForGood(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PostConfirmed event) {
        relay.wake();
    }

    public void shownAnewForGood(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PostShownAnew event) {
        relay.wake();
    }

    public void withdrawnForGood(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PostWithdrawn event) {
        relay.wake();
    }

    public void restoredForGood(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PostRestored event) {
        relay.wake();
    }

    public void note(long sequence) {
        entities.createNativeQuery("insert into push_outbox (sequence) values (?1)")
                .setParameter(1, sequence)
                .executeUpdate();
    }
}
