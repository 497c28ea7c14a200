package org.duta.ejb.media;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Person;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaType;

/** Files of the library, wired by hand. */
public final class MediaFixture {

    /** Whoever brought them. */
    static final Actor KEEPER = new Actor("keeper", "Keeper", List.of());

    /** Of what they brought. */
    static final String SHA = "b0".repeat(32);

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private MediaFixture() {}

    public static MediaFinder finder(EntityManager entities) {
        MediaFinder finder = new MediaFinder();
        finder.entities = entities;
        return finder;
    }

    /** Does some work among files, and undoes it. */
    static void undone(Consumer<EntityManager> work) {
        TestDatabase.get()
                .undone(
                        entities -> {
                            for (String handle : List.of("keeper", "words-editor", "words-desk")) {
                                entities.persist(new Person(handle, handle, "unused", "id"));
                            }
                            entities.flush();
                            blobs(entities, Duration.ZERO).record(new Bytes(SHA, 10));
                            work.accept(entities);
                            return true;
                        });
    }

    static UUID brought(EntityManager entities, MediaType type, long size) {
        MediaFile file =
                new MediaFile(
                        new Bytes(SHA, size),
                        type,
                        "rekaman",
                        null,
                        new MediaFile.Upload("keeper", NOW));
        entities.persist(file);
        entities.flush();
        return file.id();
    }

    /** What works on files, so much later. */
    static Wired wired(EntityManager entities, Duration later) {
        return Wired.on(entities, at(later))
                .with(FaultPoints.class, noFaults())
                .with(Blobs.class, blobs(entities, later));
    }

    private static Blobs blobs(EntityManager entities, Duration later) {
        Blobs blobs = new Blobs();
        blobs.entities = entities;
        blobs.clock = at(later);
        blobs.faults = noFaults();
        return blobs;
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private static FaultPoints noFaults() {
        return new FaultPoints() {
            @Override
            public void reach(String name) {}
        };
    }
}
