package org.duta.model.publication.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duta.model.kernel.Reason;
import org.duta.model.post.PostKind;
import org.duta.model.post.RevisionContent;
import org.duta.model.render.BodyParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void a_picture_without_words_is_named() {
        String text = "![](/a.jpg) ![Tari saman di Ueno](/b.jpg) [![ ](/c.jpg)](/tokyo/x)";
        assertThat(found(new PictureCheck(), text))
                .containsExactly(
                        Reason.of("check-picture-words", "/a.jpg"),
                        Reason.of("check-picture-words", "/c.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](https://a.example/)",
                "[Klik di sini!](https://a.example/)",
                "[**Read more …**](https://a.example/)",
                "[هنا](https://a.example/)",
                "[こちら](https://a.example/)"
            })
    void a_link_that_says_nothing_is_named(String text) {
        assertThat(found(new LinkWordsCheck(), text))
                .extracting(Reason::code)
                .containsExactly("check-link-words");
    }

    @Test
    void a_link_that_says_where_it_leads_is_none() {
        assertThat(
                        found(
                                new LinkWordsCheck(),
                                "[Jam layanan](/tokyo/jam) <https://a.example/> [![Peta](/p.png)](/peta)"))
                .isEmpty();
        assertThat(found(new LinkWordsCheck(), "[](https://a.example/)"))
                .containsExactly(Reason.of("check-link-empty", "https://a.example/"));
    }

    @ParameterizedTest
    @CsvSource({
        "'## A\n\n### B\n\n## C',",
        "'### A\n\n#### B',",
        "'## A\n\n#### B\n\n### C',check-heading-level",
        "'## A\n\n##\n\ntext',check-heading-empty"
    })
    void headings_are_an_outline(String text, String code) {
        assertThat(found(new HeadingCheck(), text))
                .extracting(Reason::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_missing_summary_is_said() {
        assertThat(new SummaryCheck().findings(content("Judul", "Ringkas", "Teks", List.of())))
                .isEmpty();
        assertThat(new SummaryCheck().findings(content("Judul", " ", "Teks", List.of())))
                .containsExactly(Reason.of("check-summary-missing"));
    }

    @Test
    void every_language_that_is_missing_is_said() {
        CheckedContent content =
                new CheckedContent(
                        content("T", "S", "X", List.of()).content(),
                        BodyParts.of("X"),
                        List.of(),
                        List.of("ja", "en"));
        assertThat(new TranslationCheck().findings(content))
                .extracting(reason -> reason.arguments().get(0))
                .containsExactly("ja", "en");
    }

    @ParameterizedTest
    @CsvSource({
        "Natuna,Kapal di NATUNA.,true",
        "Natuna,Kenatunaan,false",
        "Laut Cina Selatan,'Di Laut\nCina   **Selatan** itu',true",
        "Taiwan,[Taiwan](/x),true",
        "南海,关于南海问题,true",
        "café,le Cafe\u0301,true",
        "C++,Bahasa C++ itu,true",
        "C++,C+,false",
        "Papua,'## Papua\n\nKami',true",
        "Papua,'- Papua\n- Kami',true",
        "Papua,'| Papua | Kami |\n|---|---|\n| a | b |',true",
        "Papua,'```\nPapua\n```',true",
        "perang,Judul tentang perang,true"
    })
    void a_sensitive_word_is_found_whole_and_in_any_case(
            String word, String text, boolean expected) {
        CheckedContent content = content("Judul", "Ringkas", text, List.of(word));
        assertThat(new SensitiveWordCheck().findings(content).findAny().isPresent())
                .isEqualTo(expected);
    }

    @Test
    void a_sensitive_word_in_title_or_summary_counts_and_what_isnt_read_doesnt() {
        assertThat(words("Perang", "", "")).hasSize(1);
        assertThat(words("", "perang", "")).hasSize(1);
        assertThat(words("", "", "[kata](/perang/x)")).isEmpty();
    }

    private static List<Reason> words(String title, String summary, String text) {
        return new SensitiveWordCheck()
                .findings(content(title, summary, text, List.of("perang")))
                .toList();
    }

    private static Stream<Reason> found(ContentCheck check, String text) {
        return check.findings(content("Judul", "Ringkasan", text, List.of()));
    }

    private static CheckedContent content(
            String title, String summary, String text, List<String> sensitive) {
        RevisionContent content =
                new RevisionContent(
                        title,
                        summary,
                        text,
                        "id",
                        PostKind.STORY,
                        "tokyo",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new CheckedContent(content, BodyParts.of(text), sensitive, List.of());
    }
}
