package org.duta.ejb.publication.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFixture;
import org.duta.model.identity.Person;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.post.PostKind;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.render.BodyParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of a text that places recordings. All is undone. */
class OwnRecordingCheckIT {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String SHA = "d0".repeat(32);
    private static final PictureSize WIDE = new PictureSize(640, 360);

    private final TestDatabase database = TestDatabase.get();

    @Test
    void whoever_cannot_hear_it_is_thought_of_in_the_language_of_the_post() {
        assertThat(codes(WIDE, "-")).containsExactly("check-recording-captions");
        assertThat(codes(WIDE, "CAPTIONS en")).containsExactly("check-recording-captions");
        assertThat(codes(WIDE, "TRANSCRIPT id")).containsExactly("check-recording-captions");
        assertThat(codes(WIDE, "CAPTIONS id")).isEmpty();
        assertThat(codes(null, "-")).containsExactly("check-recording-transcript");
        assertThat(codes(null, "TRANSCRIPT id")).isEmpty();
        assertThat(codes(null, "CAPTIONS id")).isEmpty();
    }

    @Test
    void words_that_nobody_else_has_read_are_not_there_yet() {
        assertThat(codes(WIDE, "CAPTIONS id waiting"))
                .containsExactly("check-recording-captions-waiting");
        assertThat(codes(WIDE, "CAPTIONS en waiting")).containsExactly("check-recording-captions");
        assertThat(codes(null, "TRANSCRIPT id waiting"))
                .containsExactly("check-recording-transcript-waiting");
    }

    private List<String> codes(@Nullable PictureSize size, String words) {
        return database.undone(
                entities -> {
                    UUID id = brought(entities);
                    play(entities, id, size);
                    say(entities, id, words);
                    return findings(entities, id);
                });
    }

    @Test
    void one_that_is_not_there_not_ready_or_no_longer_allowed_is_pointed_out() {
        assertThat(codes(entities -> UUID.randomUUID())).containsExactly("check-recording-nowhere");
        assertThat(codes(OwnRecordingCheckIT::brought))
                .containsExactly("check-recording-not-ready");
        assertThat(codes(OwnRecordingCheckIT::ended)).containsExactly("check-recording-licence");
        assertThat(codes(OwnRecordingCheckIT::replaced))
                .containsExactly("check-recording-replaced");
    }

    private List<String> codes(Function<EntityManager, UUID> file) {
        return database.undone(entities -> findings(entities, file.apply(entities)));
    }

    private static UUID replaced(EntityManager entities) {
        MediaFile old = entities.find(MediaFile.class, brought(entities));
        MediaFile other = another();
        entities.persist(other);
        old.playable(null);
        other.playable(null);
        entities.flush();
        old.replaceBy(other, "keeper", NOW);
        entities.flush();
        return old.id();
    }

    private static UUID ended(EntityManager entities) {
        UUID id = brought(entities);
        play(entities, id, null);
        say(entities, id, "TRANSCRIPT id");
        entities.find(MediaFile.class, id)
                .describe(new MediaWords("", "", "", "", LocalDate.of(2026, 11, 28)));
        return id;
    }

    private static UUID brought(EntityManager entities) {
        entities.persist(new Person("keeper", "Keeper", "unused", "id"));
        entities.flush();
        sql(entities, "insert into media_blob values ('" + SHA + "', 1, now())");
        MediaFile file = another();
        entities.persist(file);
        entities.flush();
        return file.id();
    }

    private static MediaFile another() {
        return new MediaFile(
                new MediaFile.Bytes(SHA, 1),
                MediaType.WEBM,
                "rekaman.webm",
                null,
                new MediaFile.Upload("keeper", NOW));
    }

    private static void play(EntityManager entities, UUID id, @Nullable PictureSize size) {
        entities.find(MediaFile.class, id).playable(size);
        entities.flush();
        sql(
                entities,
                "insert into media_recording values ('%s', '%s', '%s', 1, %s)"
                        .formatted(
                                id,
                                size == null ? "OPUS" : "WEBM",
                                SHA,
                                size == null ? "null, null" : size.width() + ", " + size.height()));
    }

    private static void say(EntityManager entities, UUID id, String words) {
        if (!words.equals("-")) {
            String[] parts = words.split(" ", -1);
            sql(
                    entities,
                    "insert into %s values ('%s', '%s', '%s', 'x', 'keeper', now())"
                            .formatted(
                                    parts.length == 2 ? "media_words" : "media_words_waiting",
                                    id,
                                    parts[1],
                                    parts[0]));
        }
    }

    private static void sql(EntityManager entities, String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private static List<String> findings(EntityManager entities, UUID id) {
        RevisionContent content =
                new RevisionContent(
                        "Judul",
                        "",
                        "[Pidato](/media/" + id + ")",
                        "id",
                        PostKind.STORY,
                        "tokyo",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return Wired.on(entities, Clock.fixed(NOW, ZoneOffset.UTC))
                .with(MediaFinder.class, MediaFixture.finder(entities))
                .get(OwnRecordingCheck.class)
                .findings(
                        new CheckedContent(
                                content, BodyParts.of(content.text()), List.of(), List.of()),
                        UUID.randomUUID())
                .map(Reason::code)
                .toList();
    }
}
