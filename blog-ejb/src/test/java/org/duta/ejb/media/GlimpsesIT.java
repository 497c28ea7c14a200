package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.media.GlimpseQueue.GlimpseDue;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;
import org.duta.model.media.RecordingFormat;
import org.junit.jupiter.api.Test;

/** Glimpses in the database: of which pictures they are due, and what pages get. All is undone. */
class GlimpsesIT {

    private static final PictureSize SIZE = new PictureSize(400, 300);
    private static final byte[] JPEG = new byte[90];
    private static final String ADDRESS = "data:image/jpeg;base64," + "A".repeat(120);

    @Test
    void each_picture_gets_one_from_its_smallest_rendition_once() {
        MediaFixture.undone(
                entities -> {
                    UUID id = ready(entities);
                    GlimpseQueue queue = queue(entities, Duration.ZERO);
                    assertThat(queue.take()).contains(new GlimpseDue(id, sha(3)));
                    assertThat(queue.take()).isEmpty();
                    Duration later = Duration.ofMinutes(6);
                    assertThat(queue(entities, later).take()).isPresent();
                    queue.keep(id, JPEG);
                    assertThat(queue(entities, later.multipliedBy(2)).take()).isEmpty();
                    UUID none = UUID.randomUUID();
                    assertThat(MediaFixture.finder(entities).glimpses(List.of(id, none)))
                            .hasSize(1)
                            .containsEntry(id, ADDRESS);
                    assertThat(MediaFixture.finder(entities).glimpses(List.of())).isEmpty();
                });
    }

    @Test
    void one_that_has_none_is_not_tried_again() {
        MediaFixture.undone(
                entities -> {
                    UUID id = ready(entities);
                    GlimpseQueue queue = queue(entities, Duration.ZERO);
                    assertThat(queue.take()).isPresent();
                    queue.giveUp(id);
                    assertThat(queue(entities, Duration.ofDays(1)).take()).isEmpty();
                    assertThat(MediaFixture.finder(entities).glimpses(List.of(id))).isEmpty();
                });
    }

    @Test
    void neither_a_recording_nor_what_waits_itself_is_taken() {
        MediaFixture.undone(
                entities -> {
                    UUID sound = MediaFixture.brought(entities, MediaType.MP3, 10);
                    MediaFixture.brought(entities, MediaType.PNG, 10);
                    MediaFixture.wired(entities, Duration.ZERO)
                            .get(KeepRecording.class)
                            .keep(
                                    sound,
                                    new Found(RecordingFormat.MP3, Duration.ofSeconds(1), null),
                                    new Bytes(sha(0), 5));
                    entities.flush();
                    assertThat(queue(entities, Duration.ZERO).take()).isEmpty();
                });
    }

    private static GlimpseQueue queue(EntityManager entities, Duration later) {
        return MediaFixture.wired(entities, later).get(GlimpseQueue.class);
    }

    private static UUID ready(EntityManager entities) {
        UUID id = MediaFixture.brought(entities, MediaType.PNG, 10);
        entities.find(MediaFile.class, id).ready(SIZE);
        entities.flush();
        rendition(entities, id, 400, "JPEG", 1);
        rendition(entities, id, 320, "JPEG", 2);
        rendition(entities, id, 320, "WEBP", 3);
        return id;
    }

    private static void rendition(
            EntityManager entities, UUID id, int width, String format, int number) {
        MediaFixture.wired(entities, Duration.ZERO)
                .get(Blobs.class)
                .record(new Bytes(sha(number), 10));
        entities.createNativeQuery(
                        "insert into media_rendition (media_id, width, height, format, sha256)"
                                + " values (?1, ?2, 300, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, width)
                .setParameter(3, format)
                .setParameter(4, sha(number))
                .executeUpdate();
    }

    private static String sha(int number) {
        return ("c" + number).repeat(32);
    }
}
