package org.duta.ejb.mission;

import jakarta.persistence.EntityManager;

/** A finder wired by hand. */
public final class MissionFinderFixture {

    private MissionFinderFixture() {}

    public static MissionFinder in(EntityManager entities) {
        MissionFinder finder = new MissionFinder();
        finder.entities = entities;
        return finder;
    }
}
