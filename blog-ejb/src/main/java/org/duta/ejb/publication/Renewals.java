package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Counts what readers see change without a line of the journal, so that kept answers are made anew.
 * The database counts changed names by itself ({@code docs/decisions/0012}).
 */
@Stateless
public class Renewals {

    @PersistenceContext EntityManager entities;

    /** Call it last in the transaction: from here to the commit others who renew wait. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add() {
        entities.createNativeQuery(
                        "update renewal set count = count + 1,"
                                + " at = date_trunc('second', clock_timestamp())")
                .executeUpdate();
    }
}
