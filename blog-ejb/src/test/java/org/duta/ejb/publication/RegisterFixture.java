package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.media.MediaFixture;
import org.duta.model.identity.Person;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaType;

/** Documents for tests, and what enters them into the register. */
public final class RegisterFixture {

    private static final String SHA = "d1".repeat(32);

    private RegisterFixture() {}

    public static RegisterDocuments in(EntityManager entities) {
        RegisterDocuments register = new RegisterDocuments();
        register.entities = entities;
        register.pictures = new PostPictures();
        register.pictures.entities = entities;
        register.pictures.media = MediaFixture.finder(entities);
        return register;
    }

    /** A document of the library that is still to be worked on. */
    public static UUID brought(EntityManager entities) {
        if (entities.find(Person.class, "keeper") == null) {
            entities.persist(new Person("keeper", "Keeper", "unused", "id"));
            entities.flush();
        }
        sql(
                entities,
                "insert into media_blob values ('"
                        + SHA
                        + "', 1234, now()) on conflict do nothing");
        MediaFile file =
                new MediaFile(
                        new MediaFile.Bytes(SHA, 1234),
                        MediaType.PDF,
                        "laporan.pdf",
                        null,
                        new MediaFile.Upload("keeper", Instant.parse("2026-11-29T12:00:00Z")));
        entities.persist(file);
        entities.flush();
        return file.id();
    }

    /** One that can be read. */
    public static UUID ready(EntityManager entities, String words) {
        UUID id = brought(entities);
        entities.find(MediaFile.class, id).playable(null);
        entities.flush();
        sql(
                entities,
                "insert into media_document values ('%s', '%s', 3, '%s')"
                        .formatted(id, SHA, words));
        return id;
    }

    private static void sql(EntityManager entities, String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
