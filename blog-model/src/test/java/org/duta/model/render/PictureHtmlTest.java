package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.junit.jupiter.api.Test;

class PictureHtmlTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final String ADDRESS = "/media/" + ID;

    @Test
    void a_picture_of_the_library_comes_in_every_size_and_format_with_its_measures() {
        assertThat(html("![Dua menteri](" + ADDRESS + ")"))
                .isEqualTo(
                        """
                        <figure><picture>\
                        <source type="image/webp" srcset="%1$s/320.webp 320w , %1$s/640.webp 640w , %1$s/800.webp 800w" sizes="(min-width: 46rem) 42rem, 100vw" />\
                        <img src="%1$s/800.jpg" srcset="%1$s/320.jpg 320w , %1$s/640.jpg 640w , %1$s/800.jpg 800w" sizes="(min-width: 46rem) 42rem, 100vw" width="800" height="600" alt="Dua menteri" loading="lazy" decoding="async" />\
                        </picture></figure>
                        """
                                .formatted(ADDRESS));
    }

    @Test
    void without_webp_there_is_nothing_to_choose_from() {
        assertThat(html("![x](" + ADDRESS + ")", EnumSet.of(PictureFormat.JPEG)))
                .startsWith("<figure><img src=")
                .doesNotContain("picture")
                .doesNotContain("webp");
    }

    @Test
    void its_title_is_its_caption_where_it_stands_alone() {
        assertThat(html("![x](" + ADDRESS + " \"Foto: *KBRI* & <b>\")"))
                .contains("<figcaption>Foto: *KBRI* &amp; &lt;b&gt;</figcaption></figure>");
        assertThat(html("Di sini ![x](" + ADDRESS + " \"Foto\") juga"))
                .startsWith("<p>Di sini <picture>")
                .doesNotContain("fig");
    }

    @Test
    void one_that_says_nothing_has_no_words() {
        assertThat(html("![](" + ADDRESS + "#decorative)")).contains(" alt=\"\" ");
    }

    @Test
    void of_one_that_the_text_may_not_show_the_words_remain() {
        String other = ADDRESS.replace('7', '8');
        assertThat(html("![Dua menteri](" + other + ")")).isEqualTo("<p>Dua menteri</p>\n");
    }

    private static String html(String commonMark) {
        return html(commonMark, EnumSet.allOf(PictureFormat.class));
    }

    private static String html(String commonMark, Set<PictureFormat> formats) {
        Picture picture = new Picture(ID, new PictureSize(800, 600).renditions(), formats);
        return new PostRenderer()
                .render(
                        commonMark,
                        "p-",
                        Rendering.ENGLISH,
                        id -> id.equals(ID) ? Optional.of(picture) : Optional.empty())
                .html();
    }
}
