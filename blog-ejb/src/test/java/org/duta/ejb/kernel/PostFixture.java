package org.duta.ejb.kernel;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;
import org.duta.model.mission.MissionType;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;

/** Posts for tests, in a mission with a writer. */
public final class PostFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final String MISSION = "fixture";
    public static final String WRITER = "fixture-writer";

    private PostFixture() {}

    /** A draft that is kept, with a title and a text. */
    public static UUID draft(TestDatabase database) {
        return database.inTransaction(
                entities -> {
                    addPeople(entities);
                    Post post =
                            new Post(WRITER, MISSION, LanguageTag.of("id"), PostKind.STORY, NOW);
                    post.changeDetails(
                            WRITER,
                            new DetailsChange(
                                    "Judul", "Ringkasan", List.of(), List.of(), List.of()),
                            NOW);
                    post.writeText(WRITER, "Satu, dua.", NOW);
                    entities.persist(post);
                    return post.id();
                });
    }

    private static void addPeople(EntityManager entities) {
        if (entities.find(Mission.class, MISSION) == null) {
            entities.persist(
                    new Mission(
                            new MissionName(MISSION, "Fixture", "Fikstur"),
                            MissionType.EMBASSY,
                            "Jakarta",
                            "ID",
                            List.of("ID"),
                            ZoneId.of("Asia/Jakarta"),
                            List.of(LanguageTag.of("id"))));
            entities.flush();
            Person writer = new Person(WRITER, "A Writer", "unused", "id");
            writer.join(MISSION, Role.WRITER);
            entities.persist(writer);
        }
    }
}
