package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import org.duta.ejb.kernel.TestDatabase;

/** Counting what the journal doesn't tell of, wired by hand. */
public final class RenewalsFixture {

    private RenewalsFixture() {}

    public static Renewals in(EntityManager entities) {
        Renewals renewals = new Renewals();
        renewals.entities = entities;
        return renewals;
    }

    /** What a node reads before it answers. */
    public static JournalHead head(TestDatabase database) {
        return database.inTransaction(
                entities -> {
                    JournalFinder finder = new JournalFinder();
                    finder.entities = entities;
                    return finder.head();
                });
    }
}
