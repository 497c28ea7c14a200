package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.junit.jupiter.api.Test;

class RecordingHtmlTest {

    private static final UUID ID = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final String ADDRESS = "/media/" + ID;
    private static final LanguageTag INDONESIAN = LanguageTag.of("id");

    private static final Recording SOUND =
            new Recording(
                    ID,
                    RecordingFormat.MP3,
                    1_234_567,
                    Duration.ofMillis(61_500),
                    Optional.empty(),
                    List.of(),
                    List.of(INDONESIAN));

    private static final Recording FILM =
            new Recording(
                    ID,
                    RecordingFormat.MP4,
                    9_876,
                    Duration.ofSeconds(3),
                    Optional.of(new PictureSize(720, 1280)),
                    List.of(INDONESIAN),
                    List.of(INDONESIAN));

    @Test
    void sound_that_stands_alone_is_played_read_and_taken_along() {
        assertThat(html("[Pidato *Menteri*](" + ADDRESS + ")", SOUND))
                .isEqualTo(
                        """
                        <figure><audio src="%1$s/recording.mp3" controls="" preload="none" \
                        data-type="audio/mpeg" data-bytes="1234567" data-milliseconds="61500" \
                        aria-label="Pidato Menteri"></audio>\
                        <figcaption>Pidato <em>Menteri</em><br />\
                        <a href="%1$s/transcript.id.txt" hreflang="id">Transcript (Indonesian)</a> \u00B7 \
                        <a href="%1$s/recording.mp3">File (MP3, 1.2 MB)</a></figcaption></figure>
                        """
                                .formatted(ADDRESS));
    }

    @Test
    void film_has_its_measures_and_captions() {
        assertThat(html("[Upacara](" + ADDRESS + ")", FILM))
                .startsWith(
                        """
                        <figure><video src="%1$s/recording.mp4" controls="" preload="none" \
                        width="720" height="1280" data-type="video/mp4" data-bytes="9876" \
                        data-milliseconds="3000" aria-label="Upacara">\
                        <track kind="captions" src="%1$s/captions.id.vtt" srclang="id" \
                        label="Indonesia" /></video><figcaption>"""
                                .formatted(ADDRESS));
    }

    @Test
    void among_other_words_it_is_a_link_to_the_file() {
        assertThat(html("Dengarkan [pidato](" + ADDRESS + ") ini", SOUND))
                .isEqualTo(
                        "<p>Dengarkan <a href=\""
                                + ADDRESS
                                + "/recording.mp3\">pidato</a> ini</p>\n");
    }

    @Test
    void of_one_that_the_text_may_not_show_the_words_remain() {
        assertThat(html("[Pidato](" + ADDRESS.replace('7', '8') + ")", SOUND))
                .isEqualTo("<p>Pidato</p>\n");
    }

    @Test
    void the_sanitizer_finds_nothing_to_change() {
        String html = html("[A \"b\" <i> &](" + ADDRESS + ")", FILM);
        assertThat(HtmlPolicy.clean(html)).isEqualTo(html);
    }

    @Test
    void feeds_read_it_from_what_readers_see() {
        String html = html("Awal\n\n[A \"b\" & <c>](" + ADDRESS + ")\n\nAkhir", FILM);
        assertThat(LeadRecording.in(html))
                .containsExactly(
                        new LeadRecording(
                                ADDRESS + "/recording.mp4",
                                "video/mp4",
                                9_876,
                                Duration.ofSeconds(3),
                                "A \"b\" & <c>",
                                List.of(
                                        new LeadRecording.Words(
                                                ADDRESS + "/captions.id.vtt", "text/vtt", "id"),
                                        new LeadRecording.Words(
                                                ADDRESS + "/transcript.id.txt",
                                                "text/plain",
                                                "id"))));
        assertThat(LeadRecording.in(html("`<figure><audio src=x` /recording.", SOUND))).isEmpty();
    }

    private static String html(String commonMark, Recording recording) {
        Pictures own =
                new Pictures() {
                    @Override
                    public Optional<Picture> find(UUID id) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Recording> recording(UUID id) {
                        return id.equals(ID) ? Optional.of(recording) : Optional.empty();
                    }
                };
        return new PostRenderer().render(commonMark, "p-", Rendering.ENGLISH, own).html();
    }
}
