package org.duta.model.media.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    private static final String INTERVIEW =
            """
            WEBVTT - Wawancara

            NOTE Dari telepon Ayu
            yang tidak boleh sampai ke pembaca

            STYLE
            ::cue { color: red }

            1
            00:01.000 --> 00:04.500 align:start line:0
            <v Ayu>Selamat <i>pagi</i>,
            Pak Menteri.

            00:00:04.500 --> 00:00:06.000
            <v.loud Menteri>Pagi &amp; terima kasih.</v>

            00:00:12.000 --> 00:00:13.000
            <v Menteri>Mulai.
            """;

    @Test
    void only_what_readers_are_to_get_is_kept() {
        assertThat(WebVtt.parse(INTERVIEW).text())
                .isEqualTo(
                        """
                        WEBVTT

                        00:00:01.000 --> 00:00:04.500 align:start line:0
                        <v Ayu>Selamat <i>pagi</i>,
                        Pak Menteri.

                        00:00:04.500 --> 00:00:06.000
                        <v.loud Menteri>Pagi &amp; terima kasih.</v>

                        00:00:12.000 --> 00:00:13.000
                        <v Menteri>Mulai.
                        """);
    }

    @Test
    void what_is_kept_reads_as_the_same() {
        WebVtt once = WebVtt.parse(INTERVIEW);
        assertThat(WebVtt.parse(once.text())).isEqualTo(once);
    }

    @Test
    void lines_may_end_in_any_way_and_begin_with_a_mark() {
        assertThat(WebVtt.parse("\uFEFF" + INTERVIEW.replace("\n", "\r\n")))
                .isEqualTo(WebVtt.parse(INTERVIEW));
        assertThat(WebVtt.parse(INTERVIEW.replace('\n', '\r'))).isEqualTo(WebVtt.parse(INTERVIEW));
    }

    @Test
    void a_transcript_has_a_paragraph_for_each_speaker_and_after_each_pause() {
        assertThat(WebVtt.parse(INTERVIEW).transcript())
                .isEqualTo(
                        """
                        Ayu: Selamat pagi, Pak Menteri.

                        Menteri: Pagi & terima kasih.

                        Menteri: Mulai.""");
    }

    @Test
    void hours_may_be_many() {
        assertThat(WebVtt.parse("WEBVTT\n\n100:00:00.000 --> 100:00:01.000\nx").cues())
                .extracting(Cue::from)
                .isEqualTo(List.of(Duration.ofHours(100)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00:01,000 --> 00:02.000|captions-time|3",
                "00:61.000 --> 00:62.000|captions-time|3",
                "00:02.000 --> 00:01.000|captions-backwards|3",
                "00:02.000 -> 00:03.000|captions-no-times|3",
                "00:02.000-->00:03.000|captions-times|3",
                "00:01.000 --> 00:02.000 align:middle|captions-setting|3"
            })
    void a_line_of_times_that_is_wrong_is_named(String times, String code, String line) {
        assertThat(faults("WEBVTT\n\n" + times + "\nHalo")).extracting(Reason::code).contains(code);
        assertThat(faults("WEBVTT\n\n" + times + "\nHalo").get(0).arguments().get(0))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "<b>tebal,<b>",
        "tebal</b>,</b>",
        "<b><i>x</b></i>,</b>",
        "<script>x</script>,<script>",
        "<v>x,<v>",
        "3 < 4,<"
    })
    void a_tag_that_is_wrong_is_named(String words, String tag) {
        assertThat(faults("WEBVTT\n\n00:01.000 --> 00:02.000\nHalo\n" + words))
                .containsExactly(Reason.of("captions-tag", 5, tag));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(
                        faults(
                                """
                                WEBVTT

                                00:05.000 --> 00:06.000
                                Lima

                                00:01.000 --> 00:02.000
                                Satu
                                00:07.000 --> 00:08.000

                                """))
                .containsExactly(
                        Reason.of("captions-no-empty-line", 8),
                        Reason.of("captions-order", 6, "00:01.000 --> 00:02.000"),
                        Reason.of("captions-no-words", 8));
    }

    @Test
    void what_is_no_webvtt_or_has_no_captions_is_refused() {
        assertThat(faults("1\n00:00:01,000 --> 00:00:02,000\nSubRip"))
                .containsExactly(Reason.of("captions-no-webvtt"));
        assertThat(faults("WEBVTT\n\nNOTE nothing\n")).containsExactly(Reason.of("captions-none"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> WebVtt.parse("WEBVTT\n\n" + "x".repeat(WebVtt.LONGEST)));
    }

    /** Nothing in it takes time that grows faster than the file. */
    @Test
    void a_hostile_file_is_read_like_any_other() {
        String spaces = " ".repeat(400_000);
        assertThat(faults("WEBVTT\n\n00:01.000 --> 00:02.000" + spaces + "x\n<" + spaces))
                .isNotEmpty();
        assertThat(faults("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<".repeat(400_000)))
                .isNotEmpty();
        assertThat(faults("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<b>".repeat(200_000)))
                .isNotEmpty();
    }

    private static List<Reason> faults(String file) {
        return catchThrowableOfType(() -> WebVtt.parse(file), Invalid.class).reasons();
    }
}
