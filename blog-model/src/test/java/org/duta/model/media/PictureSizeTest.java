package org.duta.model.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureSizeTest {

    @Test
    void a_large_picture_is_given_out_in_five_widths() {
        assertThat(new PictureSize(6000, 4000).renditions())
                .containsExactly(
                        new PictureSize(320, 213),
                        new PictureSize(640, 427),
                        new PictureSize(1024, 683),
                        new PictureSize(1600, 1067),
                        new PictureSize(2400, 1600));
    }

    @Test
    void a_small_one_is_never_made_larger() {
        assertThat(new PictureSize(100, 5).renditions()).containsExactly(new PictureSize(100, 5));
        assertThat(new PictureSize(640, 1).renditions())
                .containsExactly(new PictureSize(320, 1), new PictureSize(640, 1));
    }

    @Test
    void forty_million_pixels_are_the_most() {
        assertThat(new PictureSize(8000, 5000).isTooLarge()).isFalse();
        assertThat(new PictureSize(8001, 5000).isTooLarge()).isTrue();
        assertThat(new PictureSize(99_999, 99_999).isTooLarge()).isTrue();
    }
}
