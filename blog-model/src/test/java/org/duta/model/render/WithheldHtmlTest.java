package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.junit.jupiter.api.Test;

class WithheldHtmlTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final UUID OTHER = UUID.fromString("8c9e6679-7425-40de-944b-e07fc1f90ae8");
    private static final LanguageTag EN = new LanguageTag("en");
    private static final String SHA = "ab".repeat(32);

    private static final Pictures PICTURES =
            new Pictures() {
                @Override
                public Optional<Picture> find(UUID id) {
                    return Optional.of(
                            new Picture(
                                    id,
                                    List.of(new PictureSize(320, 240), new PictureSize(640, 480)),
                                    Set.of(PictureFormat.JPEG, PictureFormat.WEBP)));
                }
            };

    private static final Pictures RECORDINGS =
            new Pictures() {
                @Override
                public Optional<Picture> find(UUID id) {
                    return Optional.empty();
                }

                @Override
                public Optional<Recording> recording(UUID id) {
                    return Optional.of(
                            new Recording(
                                    id,
                                    RecordingFormat.MP3,
                                    1_000,
                                    Duration.ofSeconds(3),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(EN)));
                }
            };

    private static final Pictures DOCUMENTS =
            new Pictures() {
                @Override
                public Optional<Picture> find(UUID id) {
                    return Optional.empty();
                }

                @Override
                public Optional<PublicDocument> document(UUID id) {
                    return Optional.of(new PublicDocument(id, SHA, 1_000, 3));
                }
            };

    private static String html(String text, Pictures pictures) {
        return new PostRenderer().render(text, "p-", Rendering.ENGLISH, pictures).html();
    }

    private static String shown(String text, Pictures pictures, String language) {
        return WithheldHtml.of(html(text, pictures), new LanguageTag(language), ids -> Set.of(ID));
    }

    @Test
    void a_picture_leaves_its_words_its_caption_and_a_note() {
        String shown =
                shown(
                        "One.\n\n![Two \"<ministers>](/media/" + ID + " \"In Geneva\")\n",
                        PICTURES,
                        "id");
        assertThat(shown)
                .contains("<p>One.</p>", "<figure class=\"withheld\"><p>Two ")
                .contains("&lt;ministers&gt;</p><p class=\"withheld-note\">Gambar ini ditahan.</p>")
                .contains("<figcaption>In Geneva</figcaption></figure>")
                .doesNotContain("/media/", "<picture", "<img");
    }

    @Test
    void one_that_was_to_have_no_words_leaves_the_note() {
        assertThat(shown("![](/media/" + ID + "#decorative)\n", PICTURES, "ar"))
                .contains("<figure class=\"withheld\"><p class=\"withheld-note\">حُجبت");
    }

    @Test
    void another_one_stays_as_it_is_and_so_does_what_is_among_words() {
        String other = "![Other](/media/" + OTHER + " \"There\")";
        String both =
                "![One](/media/"
                        + ID
                        + ")\n\n"
                        + other
                        + "\n\nA ![small one](/media/"
                        + ID
                        + ") here.";
        assertThat(shown(both, PICTURES, "en"))
                .contains(html(other, PICTURES).strip())
                .contains(
                        "A <span class=\"withheld\">small one <span class=\"withheld-note\">(This picture has been withheld.)</span></span> here.")
                .doesNotContain(ID.toString());
    }

    @Test
    void recordings_and_documents_leave_their_words() {
        assertThat(shown("[A *speech*](/media/" + ID + ")\n", RECORDINGS, "en"))
                .contains(
                        "<figure class=\"withheld\"><p>A <em>speech</em></p><p class=\"withheld-note\">This recording")
                .doesNotContain("/media/", "<audio", "Transcript");
        assertThat(
                        shown(
                                "[A report](/media/" + ID + " \"periodic id 2027-03-02\")\n",
                                DOCUMENTS,
                                "en"))
                .contains(
                        "<figure class=\"withheld\"><p>A report</p><p class=\"withheld-note\">This document")
                .doesNotContain("/media/", "SHA-256");
        assertThat(shown("See [the report](/media/" + ID + ").\n", DOCUMENTS, "en"))
                .contains(
                        "See <span class=\"withheld\">the report <span class=\"withheld-note\">(This file")
                .doesNotContain("/media/");
    }

    @Test
    void nothing_is_changed_where_nothing_is_withheld() {
        String html = html("One.\n\n![Two](/media/" + ID + " \"Three\")\n", PICTURES);
        assertThat(WithheldHtml.of(html, EN, ids -> Set.of())).isEqualTo(html);
        assertThat(
                        WithheldHtml.of(
                                "<p>None.</p>",
                                EN,
                                ids -> {
                                    throw new AssertionError("nothing is to be asked");
                                }))
                .isEqualTo("<p>None.</p>");
    }

    @Test
    void the_next_picture_stands_for_the_post() {
        String html = html("![One](/media/" + ID + ")\n\n![Two](/media/" + OTHER + ")\n", PICTURES);
        assertThat(LeadPicture.in(html, Set.of(ID)).orElseThrow().id()).isEqualTo(OTHER);
        assertThat(LeadPicture.in(html, Set.of(ID, OTHER))).isEmpty();
    }
}
