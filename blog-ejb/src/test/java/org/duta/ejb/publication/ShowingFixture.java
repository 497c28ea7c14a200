package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.media.MediaFixture;

/** What makes a revision public, wired by hand. */
public final class ShowingFixture {

    private ShowingFixture() {}

    public static ShowEdition in(TestDatabase database, EntityManager entities) {
        ShowEdition show = new ShowEdition();
        show.publications = publications(entities);
        show.journal = journal(database, entities);
        show.pictures = pictures(entities);
        show.register = register(entities);
        show.rendering = rendering(entities);
        show.faults = noFaults();
        return show;
    }

    /** Points at which nothing stands still. */
    public static FaultPoints noFaults() {
        return new FaultPoints() {
            @Override
            public void reach(String name) {}
        };
    }

    public static PostRendering rendering(EntityManager entities) {
        PostRendering rendering = new PostRendering();
        rendering.pictures = pictures(entities);
        return rendering;
    }

    private static RegisterDocuments register(EntityManager entities) {
        RegisterDocuments register = new RegisterDocuments();
        register.entities = entities;
        register.pictures = pictures(entities);
        return register;
    }

    private static PostPictures pictures(EntityManager entities) {
        PostPictures pictures = new PostPictures();
        pictures.entities = entities;
        pictures.media = MediaFixture.finder(entities);
        return pictures;
    }

    public static Publications publications(EntityManager entities) {
        Publications publications = new Publications();
        publications.entities = entities;
        return publications;
    }

    public static Journal journal(TestDatabase database, EntityManager entities) {
        return JournalFixture.in(database, entities, Clock.systemUTC());
    }

    public static PublishedPostFinder finder(EntityManager entities) {
        PublishedPostFinder finder = new PublishedPostFinder();
        finder.entities = entities;
        return finder;
    }
}
