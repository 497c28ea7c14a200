package org.duta.model.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.duta.model.kernel.Invalid;
import org.junit.jupiter.api.Test;

class CardCropTest {

    @Test
    void a_card_is_cut_around_what_matters_and_stays_inside_the_picture() {
        PictureSize high = new PictureSize(2400, 3000);
        assertThat(CardCrop.of(high, Focus.MIDDLE)).isEqualTo(new CardCrop(0, 870, 2400, 1260));
        assertThat(CardCrop.of(high, new Focus(50, 0))).isEqualTo(new CardCrop(0, 0, 2400, 1260));
        assertThat(CardCrop.of(high, new Focus(0, 100)))
                .isEqualTo(new CardCrop(0, 1740, 2400, 1260));
        PictureSize wide = new PictureSize(2100, 630);
        assertThat(CardCrop.of(wide, new Focus(40, 0))).isEqualTo(new CardCrop(240, 0, 1200, 630));
        assertThat(CardCrop.of(wide, new Focus(100, 9))).isEqualTo(new CardCrop(900, 0, 1200, 630));
    }

    @Test
    void it_is_never_larger_than_the_picture() {
        assertThat(CardCrop.of(new PictureSize(2400, 3000), Focus.MIDDLE).card())
                .isEqualTo(new PictureSize(1200, 630));
        assertThat(CardCrop.of(new PictureSize(400, 300), Focus.MIDDLE).card())
                .isEqualTo(new PictureSize(400, 210));
        assertThat(CardCrop.of(new PictureSize(1, 1), Focus.MIDDLE))
                .isEqualTo(new CardCrop(0, 0, 1, 1));
        assertThat(CardCrop.of(new PictureSize(1, 9000), new Focus(9, 100)).card())
                .isEqualTo(new PictureSize(1, 1));
    }

    @Test
    void what_matters_lies_in_the_picture() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Focus(101, 50));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Focus(50, -1));
    }
}
