package org.duta.model.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MediaFileTest {

    private static final Instant NOW = Instant.parse("2026-11-29T07:00:00Z");
    private static final UUID POST = UUID.fromString("6a1f5c52-7b1e-4b53-9c1a-5e1f6f3f2a77");

    private static MediaFile received(@Nullable UUID post) {
        return new MediaFile(
                new MediaFile.Bytes("a".repeat(64), 1),
                MediaType.JPEG,
                "x.jpg",
                post,
                new MediaFile.Upload("ayu", NOW));
    }

    private static MediaFile ready(@Nullable UUID post) {
        MediaFile file = received(post);
        file.ready(new PictureSize(30, 20));
        return file;
    }

    @Test
    void another_file_takes_its_place_once() {
        MediaFile old = ready(POST);
        MediaFile other = ready(null);
        old.replaceBy(other, "gita", NOW);
        assertThat(old.replacement()).contains(new MediaFile.Replacement(other.id(), "gita", NOW));
        assertThat(other.replacement()).isEmpty();
        assertThatThrownBy(() -> old.replaceBy(ready(null), "gita", NOW))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> other.replaceBy(old, "gita", NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void what_others_could_not_show_or_is_not_made_takes_no_place() {
        MediaFile file = ready(null);
        assertThatThrownBy(() -> file.replaceBy(file, "gita", NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> file.replaceBy(ready(POST), "gita", NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> file.replaceBy(received(null), "gita", NOW))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> received(null).replaceBy(file, "gita", NOW))
                .isInstanceOf(Conflict.class);
        ready(POST).replaceBy(ready(POST), "gita", NOW);
    }

    @Test
    void a_picture_and_a_recording_do_not_take_each_other_s_place() {
        MediaFile sound =
                new MediaFile(
                        new MediaFile.Bytes("a".repeat(64), 1),
                        MediaType.MP3,
                        "x.mp3",
                        null,
                        new MediaFile.Upload("ayu", NOW));
        sound.playable(null);
        assertThatThrownBy(() -> ready(null).replaceBy(sound, "gita", NOW))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sound.replaceBy(ready(null), "gita", NOW))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_withheld_is_released_once_and_takes_no_place() {
        MediaFile file = ready(null);
        Withholding withholding = new Withholding("gita", NOW, "Bukan untuk umum.");
        assertThatThrownBy(file::release).isInstanceOf(Conflict.class);
        file.withhold(withholding);
        assertThat(file.withholding()).contains(withholding);
        assertThatThrownBy(() -> file.withhold(withholding)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ready(null).replaceBy(file, "gita", NOW))
                .isInstanceOf(Conflict.class);
        file.replaceBy(ready(null), "gita", NOW);
        file.release();
        assertThat(file.withholding()).isEmpty();
        assertThatThrownBy(() -> received(null).withhold(withholding)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_reason_has_words() {
        assertThat(Withholding.reason(" Sebab. ")).isEqualTo("Sebab.");
        assertThatThrownBy(() -> Withholding.reason(null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Withholding.reason(" ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Withholding.reason("x".repeat(1_001))).isInstanceOf(Invalid.class);
    }
}
