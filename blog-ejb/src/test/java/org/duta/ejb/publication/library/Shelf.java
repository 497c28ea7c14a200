package org.duta.ejb.publication.library;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.mission.Mission;
import org.duta.model.mission.MissionName;
import org.duta.model.mission.MissionType;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/** A library with people of three missions, in a transaction that is undone. */
final class Shelf {

    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    final EntityManager entities;

    Shelf(EntityManager entities) {
        this.entities = entities;
        for (String table :
                List.of("shown_media", "media_upload", "media_rendition", "media_words_waiting")) {
            run("delete from " + table);
        }
        run("delete from placed_media");
        run("delete from media_file");
        run(
                "insert into media_blob values ('"
                        + "a".repeat(64)
                        + "', 1, now()) on conflict do nothing");
        for (String mission : List.of("shelf-oslo", "shelf-lima", "hq-shelf")) {
            entities.persist(
                    new Mission(
                            new MissionName(mission, mission, mission),
                            MissionType.EMBASSY,
                            "Oslo",
                            "NO",
                            List.of("NO"),
                            ZoneId.of("UTC"),
                            List.of(LanguageTag.of("id"))));
        }
        entities.flush();
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    /** Somebody of that handle may be left over from other tests of this database. */
    Actor person(String handle, Role role, String mission) {
        Person known = entities.find(Person.class, handle);
        Person person = known == null ? new Person(handle, handle, "unused", "id") : known;
        person.join(mission, role);
        entities.persist(person);
        entities.flush();
        return new Actor(handle, handle, List.of(new Membership(mission, role)));
    }

    Post post(Actor creator, String mission, PostKind kind, List<String> contributors) {
        Post post = new Post(creator.handle(), mission, LanguageTag.of("id"), kind, NOW);
        post.changeDetails(
                creator.handle(),
                new DetailsChange("Judul", "Ringkasan", List.of(), contributors, List.of()),
                NOW);
        entities.persist(post);
        entities.flush();
        return post;
    }

    void write(Post post, String text) {
        Post managed = entities.find(Post.class, post.id());
        managed.writeText(managed.creator(), text, NOW);
        entities.flush();
    }

    UUID file(String by, String name, @Nullable UUID post) {
        return file(by, name, post, NOW);
    }

    UUID file(String by, String name, @Nullable UUID post, Instant at) {
        return file(by, name, MediaType.JPEG, post, at);
    }

    UUID fileOf(MediaType type, String by, String name) {
        return file(by, name, type, null, NOW);
    }

    UUID fileOf(MediaType type, String by, String name, UUID post) {
        return file(by, name, type, post, NOW);
    }

    /** Somebody has written down what is said in it. */
    void wordsWait(UUID id, String language, String by) {
        run(
                ("insert into media_words_waiting (media_id, kind, language, words, written_by,"
                                + " written_at) values ('%s', 'TRANSCRIPT', '%s', 'Selamat pagi.', '%s', now())")
                        .formatted(id, language, by));
    }

    private UUID file(String by, String name, MediaType type, @Nullable UUID post, Instant at) {
        MediaFile file =
                new MediaFile(
                        new MediaFile.Bytes("a".repeat(64), 1),
                        type,
                        name,
                        post,
                        new MediaFile.Upload(by, at));
        entities.persist(file);
        entities.flush();
        return file.id();
    }

    void playable(UUID id, @Nullable PictureSize size) {
        entities.find(MediaFile.class, id).playable(size);
        entities.flush();
    }

    void describe(UUID id, MediaWords words) {
        entities.find(MediaFile.class, id).describe(words);
        entities.flush();
    }

    LibraryFinder finder() {
        LibraryFinder finder = new LibraryFinder();
        finder.entities = entities;
        finder.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return finder;
    }

    List<String> names(Actor actor, LibraryFilter filter) {
        return finder().find(actor, filter, null, 100).files().stream()
                .map(file -> file.name())
                .toList();
    }
}
