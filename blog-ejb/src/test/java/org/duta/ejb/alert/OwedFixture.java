package org.duta.ejb.alert;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** A finder wired by hand. */
public final class OwedFixture {

    private OwedFixture() {}

    public static OwedFinder finder(EntityManager entities, Clock clock) {
        OwedFinder finder = new OwedFinder();
        finder.entities = entities;
        finder.clock = clock;
        return finder;
    }
}
