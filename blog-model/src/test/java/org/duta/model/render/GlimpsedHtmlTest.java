package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.publication.proof.PageText;
import org.junit.jupiter.api.Test;

class GlimpsedHtmlTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final UUID OTHER = UUID.fromString("8c9e6679-7425-40de-944b-e07fc1f90ae8");
    private static final String GLIMPSE = "data:image/jpeg;base64,/9j/4AAQ$1+w==";
    private static final String ADDED =
            "<span class=\"glimpse\"><img src=\"" + GLIMPSE + "\" alt=\"\" aria-hidden=\"true\" />";

    @Test
    void nothing_is_changed_but_for_what_lies_beneath_each_picture() {
        for (Set<PictureFormat> formats :
                List.of(EnumSet.allOf(PictureFormat.class), EnumSet.of(PictureFormat.JPEG))) {
            String html =
                    html(
                            "Satu\n\n![a > b](/media/%s \"Foto > x\")\n\n![c](/media/%s)\n"
                                    .formatted(ID, ID),
                            formats);
            String shown = GlimpsedHtml.of(html, ids -> Map.of(ID, GLIMPSE));
            assertThat(shown).contains("<figure>" + ADDED).doesNotContain("<figure><picture>");
            assertThat(shown.split("</span>", -1)).hasSize(3);
            assertThat(shown.replace(ADDED, "").replace("</span>", "")).isEqualTo(html);
            assertThat(PageText.of(shown, true)).isEqualTo(PageText.of(html, true));
        }
    }

    @Test
    void a_picture_without_one_stays_as_it_is() {
        String html = html("![a](/media/%s)\n\n![b](/media/%s)\n".formatted(ID, OTHER), formats());
        String shown =
                GlimpsedHtml.of(
                        html,
                        ids -> {
                            assertThat(ids).containsExactlyInAnyOrder(ID, OTHER);
                            return Map.of(OTHER, GLIMPSE);
                        });
        assertThat(shown).containsOnlyOnce(ADDED).startsWith("<figure><picture>");
    }

    @Test
    void only_pictures_that_stand_alone_are_asked_about() {
        for (String text :
                List.of(
                        "Tanpa gambar.",
                        "Di sini ![a](/media/" + ID + ") juga",
                        "`<figure><img src=\"/media/" + ID + "/9.jpg\">`")) {
            String html = html(text, formats());
            assertThat(GlimpsedHtml.of(html, GlimpsedHtmlTest::nobodyAsks)).isSameAs(html);
        }
    }

    private static Map<UUID, String> nobodyAsks(Set<UUID> ids) {
        throw new AssertionError(ids);
    }

    private static Set<PictureFormat> formats() {
        return EnumSet.allOf(PictureFormat.class);
    }

    private static String html(String commonMark, Set<PictureFormat> formats) {
        return new PostRenderer()
                .render(
                        commonMark,
                        "p-",
                        Rendering.ENGLISH,
                        id -> Optional.of(picture(id, formats)))
                .html();
    }

    private static Picture picture(UUID id, Set<PictureFormat> formats) {
        return new Picture(id, new PictureSize(800, 600).renditions(), formats);
    }
}
