package org.duta.ejb.media;

import jakarta.persistence.EntityManager;

/** Files of the library, wired by hand. */
public final class MediaFixture {

    private MediaFixture() {}

    public static MediaFinder finder(EntityManager entities) {
        MediaFinder finder = new MediaFinder();
        finder.entities = entities;
        return finder;
    }
}
