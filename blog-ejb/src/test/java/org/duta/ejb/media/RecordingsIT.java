package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duta.ejb.media.MediaQueue.Lease;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.ejb.media.SpokenWordsFinder.Spoken;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaKind;
import org.duta.model.media.MediaState;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.duta.model.media.SpokenWords;
import org.junit.jupiter.api.Test;

/** Recordings in the database: who works on them, and what is written about them. All is undone. */
class RecordingsIT {

    private static final Bytes MADE = new Bytes("c0".repeat(32), 1_234);
    private static final LanguageTag INDONESIAN = LanguageTag.of("id");
    private static final Actor EDITOR =
            new Actor("words-editor", "Editor", List.of(new Membership("x", Role.EDITOR)));
    private static final Actor DESK =
            new Actor("words-desk", "Desk", List.of(new Membership("x", Role.DESK)));
    private static final Lease RECORDINGS = DeriveRecordings.LEASE;

    @Test
    void one_node_has_a_recording_at_a_time_and_longer_the_larger_it_is() {
        MediaFixture.undone(
                entities -> {
                    UUID id = MediaFixture.brought(entities, MediaType.MP4, 600L << 20);
                    assertThat(taken(entities, Duration.ZERO))
                            .contains(
                                    new Taken(
                                            id,
                                            MediaFixture.SHA,
                                            MediaType.MP4,
                                            600L << 20,
                                            false));
                    Duration lease = RECORDINGS.shortest().plusSeconds(600);
                    assertThat(taken(entities, lease.minusSeconds(1))).isEmpty();
                    assertThat(taken(entities, lease)).isPresent();
                    assertThat(taken(entities, lease.multipliedBy(2))).isPresent();
                    assertThat(taken(entities, lease.multipliedBy(3)))
                            .map(Taken::worn)
                            .contains(true);
                });
    }

    @Test
    void whoever_draws_pictures_is_given_no_recording_and_the_other_way_round() {
        MediaFixture.undone(
                entities -> {
                    UUID sound = MediaFixture.brought(entities, MediaType.MP3, 10);
                    UUID picture = MediaFixture.brought(entities, MediaType.PNG, 10);
                    MediaQueue queue = queue(entities, Duration.ZERO);
                    Lease pictures = new Lease(MediaKind.PICTURE, Duration.ofMinutes(5));
                    assertThat(queue.take(pictures).map(Taken::id)).contains(picture);
                    assertThat(queue.take(pictures)).isEmpty();
                    assertThat(queue.take(RECORDINGS).map(Taken::id)).contains(sound);
                    assertThat(queue.take(RECORDINGS)).isEmpty();
                    queue.giveBack(sound);
                    assertThat(queue.take(RECORDINGS).map(Taken::id)).contains(sound);
                });
    }

    @Test
    void what_was_made_can_be_played() {
        MediaFixture.undone(
                entities -> {
                    UUID sound = MediaFixture.brought(entities, MediaType.MP3, 10);
                    UUID film = MediaFixture.brought(entities, MediaType.WEBM, 10);
                    UUID broken = MediaFixture.brought(entities, MediaType.OGG, 10);
                    MediaQueue queue = queue(entities, Duration.ZERO);
                    KeepRecording made = made(entities);
                    made.keep(
                            sound,
                            new Found(RecordingFormat.MP3, Duration.ofSeconds(61), null),
                            MADE);
                    PictureSize size = new PictureSize(720, 1280);
                    made.keep(film, new Found(RecordingFormat.WEBM, Duration.ZERO, size), MADE);
                    queue.refuse(broken, "recording-broken");
                    made.keep(broken, new Found(RecordingFormat.OPUS, Duration.ZERO, null), MADE);
                    entities.flush();
                    MediaFinder finder = MediaFixture.finder(entities);
                    assertThat(finder.recording(sound))
                            .contains(
                                    new Recording(
                                            sound,
                                            RecordingFormat.MP3,
                                            1_234,
                                            Duration.ofSeconds(61),
                                            Optional.empty(),
                                            List.of(),
                                            List.of()));
                    assertThat(finder.playable(sound)).contains(MADE.sha256());
                    assertThat(finder.recording(film).flatMap(Recording::size)).contains(size);
                    assertThat(finder.recording(broken)).isEmpty();
                    assertThat(finder.find(broken).map(MediaFile::state))
                            .contains(MediaState.REFUSED);
                    assertThat(queue.take(RECORDINGS)).isEmpty();
                    assertThat(
                                    MediaFixture.wired(entities, Duration.ZERO)
                                            .get(CardQueue.class)
                                            .take())
                            .isEmpty();
                });
    }

    @Test
    void what_is_said_is_written_cleared_by_a_second_person_mended_and_taken_away() {
        MediaFixture.undone(
                entities -> {
                    UUID id = playable(entities);
                    MediaFinder finder = MediaFixture.finder(entities);
                    SpokenWordsFinder words = finder(entities);
                    WriteSpokenWords write = words(entities);
                    write.write(MediaFixture.KEEPER, id, captions("Selamat pagi."));
                    write.write(MediaFixture.KEEPER, id, captions("Selamat malam."));
                    assertThat(finder.recording(id).map(Recording::captions)).contains(List.of());
                    assertThat(words.captions(id, "id", Stand.CLEARED)).isEmpty();
                    assertThat(words.captions(id, "id", Stand.WAITING)).isPresent();
                    clear(write, EDITOR, id, captions("Selamat malam."));
                    assertThat(finder.recording(id).map(Recording::captions))
                            .contains(List.of(INDONESIAN));
                    assertThat(finder.recording(id).map(Recording::transcripts))
                            .contains(List.of(INDONESIAN));
                    assertThat(words.captions(id, "id", Stand.CLEARED).orElseThrow())
                            .startsWith("WEBVTT\n")
                            .contains("Selamat malam.");
                    assertThat(words.transcript(id, "id", Stand.CLEARED))
                            .contains("Selamat malam.");
                    assertThat(words.all(id, Stand.WAITING)).isEmpty();
                    SpokenWords read = SpokenWords.transcript(INDONESIAN, "Ketua: Selamat malam.");
                    write.write(MediaFixture.KEEPER, id, read);
                    assertThat(words.transcript(id, "id", Stand.CLEARED))
                            .contains("Selamat malam.");
                    clear(write, EDITOR, id, read);
                    assertThat(words.transcript(id, "id", Stand.CLEARED))
                            .contains("Ketua: Selamat malam.");
                    assertThat(words.all(id, Stand.CLEARED)).hasSize(2);
                    write.remove(EDITOR, id, SpokenWords.Kind.CAPTIONS, INDONESIAN);
                    write.remove(EDITOR, id, SpokenWords.Kind.CAPTIONS, INDONESIAN);
                    assertThat(words.captions(id, "id", Stand.CLEARED)).isEmpty();
                    assertThat(words.captions(id, "en", Stand.CLEARED)).isEmpty();
                    assertThat(words.all(id, Stand.CLEARED))
                            .extracting(Spoken::by, Spoken::clearedBy)
                            .containsExactly(tuple("keeper", "words-editor"));
                });
    }

    @Test
    void readers_go_on_with_what_was_cleared_until_the_very_words_that_were_read_are() {
        MediaFixture.undone(
                entities -> {
                    UUID id = playable(entities);
                    SpokenWordsFinder words = finder(entities);
                    WriteSpokenWords write = words(entities);
                    SpokenWords first = captions("Selamat pagi.");
                    write.write(MediaFixture.KEEPER, id, first);
                    clear(write, EDITOR, id, first);
                    SpokenWords second = captions("Selamat siang.");
                    write.write(EDITOR, id, second);
                    refused(Problem.FOUR_EYES, () -> clear(write, EDITOR, id, second));
                    refused(
                            Problem.NOT_ALLOWED,
                            () -> clear(write, MediaFixture.KEEPER, id, second));
                    assertThatExceptionOfType(Conflict.class)
                            .isThrownBy(() -> clear(write, DESK, id, first));
                    assertThat(words.captions(id, "id", Stand.CLEARED)).contains(first.text());
                    refused(
                            Problem.NOT_ALLOWED,
                            () -> {
                                write.remove(MediaFixture.KEEPER, id, second.kind(), INDONESIAN);
                                write.remove(MediaFixture.KEEPER, id, second.kind(), INDONESIAN);
                            });
                    assertThat(words.all(id, Stand.WAITING)).isEmpty();
                    assertThat(words.captions(id, "id", Stand.CLEARED)).contains(first.text());
                    assertThatExceptionOfType(NotFound.class)
                            .isThrownBy(() -> clear(write, DESK, id, second));
                });
    }

    private static void clear(WriteSpokenWords write, Actor actor, UUID id, SpokenWords read) {
        write.clear(actor, id, read.kind(), read.language(), read.sha256());
    }

    private static void refused(Problem problem, ThrowingCallable act) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(act)
                .extracting(NotAllowed::problem)
                .isEqualTo(problem);
    }

    private static SpokenWordsFinder finder(EntityManager entities) {
        return MediaFixture.wired(entities, Duration.ZERO).get(SpokenWordsFinder.class);
    }

    @Test
    void nobody_else_writes_it_and_a_picture_says_nothing() {
        MediaFixture.undone(
                entities -> {
                    UUID id = playable(entities);
                    UUID picture = MediaFixture.brought(entities, MediaType.PNG, 10);
                    Actor other =
                            new Actor("other", "Other", List.of(new Membership("x", Role.WRITER)));
                    assertThatExceptionOfType(NotAllowed.class)
                            .isThrownBy(() -> words(entities).write(other, id, captions("X")));
                    assertThatExceptionOfType(Invalid.class)
                            .isThrownBy(
                                    () ->
                                            words(entities)
                                                    .write(
                                                            MediaFixture.KEEPER,
                                                            picture,
                                                            captions("X")));
                });
    }

    private static SpokenWords captions(String words) {
        return SpokenWords.captions(
                INDONESIAN, "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n" + words + "\n");
    }

    private static UUID playable(EntityManager entities) {
        UUID id = MediaFixture.brought(entities, MediaType.MP3, 10);
        made(entities).keep(id, new Found(RecordingFormat.MP3, Duration.ofSeconds(1), null), MADE);
        entities.flush();
        return id;
    }

    private static WriteSpokenWords words(EntityManager entities) {
        return MediaFixture.wired(entities, Duration.ZERO).get(WriteSpokenWords.class);
    }

    private static Optional<Taken> taken(EntityManager entities, Duration later) {
        return queue(entities, later).take(RECORDINGS);
    }

    private static MediaQueue queue(EntityManager entities, Duration later) {
        return MediaFixture.wired(entities, later).get(MediaQueue.class);
    }

    private static KeepRecording made(EntityManager entities) {
        return MediaFixture.wired(entities, Duration.ZERO).get(KeepRecording.class);
    }
}
