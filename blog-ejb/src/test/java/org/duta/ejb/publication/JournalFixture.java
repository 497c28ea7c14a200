package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.duta.ejb.kernel.TestDatabase;

/** The change journal's writing end, wired by hand. */
final class JournalFixture {

    private JournalFixture() {}

    static Journal in(TestDatabase database, EntityManager entities, Clock clock) {
        Journal journal = new Journal();
        journal.entities = entities;
        journal.clock = clock;
        journal.intents = new JournalIntents();
        journal.intents.entities = entities;
        journal.watch = new JournalWatch();
        journal.watch.dataSource = database.dataSource();
        journal.watch.lease = new JournalLease();
        journal.schedules = new Schedules();
        journal.schedules.entities = entities;
        return journal;
    }
}
