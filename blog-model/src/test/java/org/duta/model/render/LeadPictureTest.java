package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.junit.jupiter.api.Test;

class LeadPictureTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final String ADDRESS = "/media/" + ID;
    private static final Picture PICTURE =
            new Picture(
                    ID,
                    new PictureSize(1500, 1001).renditions(),
                    Set.of(PictureFormat.JPEG, PictureFormat.WEBP));

    @Test
    void the_first_picture_with_words_stands_for_a_post() {
        LeadPicture lead =
                LeadPicture.in(
                                html(
                                        """
                                        `<img src="/media/x">` and ![far](https://example.com/a.jpg)

                                        ![](%1$s#decorative)

                                        ![Dua "menteri" & <b> a=b@c {{x}}](%1$s "Foto")

                                        ![Lain](%1$s)
                                        """
                                                .formatted(ADDRESS)))
                        .orElseThrow();
        assertThat(lead.alternative()).isEqualTo("Dua \"menteri\" & <b> a=b@c {{x}}");
        assertThat(lead.id()).isEqualTo(ID);
        assertThat(lead.sizes()).isEqualTo(PICTURE.renditions());
        assertThat(lead.path(lead.size(1024))).isEqualTo(ADDRESS + "/1024.jpg");
        assertThat(lead.path(lead.size(1200))).isEqualTo(ADDRESS + "/1500.jpg");
        assertThat(lead.path(lead.size(9000))).isEqualTo(ADDRESS + "/1500.jpg");
    }

    @Test
    void without_one_there_is_none() {
        assertThat(LeadPicture.in(html("Teks.\n\n![](" + ADDRESS + "#decorative)\n"))).isEmpty();
        assertThat(LeadPicture.in(html("![x](https://example.com/a.jpg)"))).isEmpty();
        assertThat(LeadPicture.in("")).isEmpty();
    }

    private static String html(String commonMark) {
        return new PostRenderer()
                .render(
                        commonMark,
                        "p-",
                        Rendering.ENGLISH,
                        id -> id.equals(ID) ? Optional.of(PICTURE) : Optional.empty())
                .html();
    }
}
