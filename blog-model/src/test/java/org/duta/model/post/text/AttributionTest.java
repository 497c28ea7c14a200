package org.duta.model.post.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.duta.model.post.text.Attribution.Run;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {

    @Test
    void a_letter_typed_in_anothers_word_is_ones_own_and_the_word_is_not() {
        Attribution typed = Attribution.of("The embasy".length(), "ayu");
        assertThat(typed.after(TextDiff.between("The embasy", "The embassy"), "bima").runs())
                .containsExactly(new Run(9, "ayu"), new Run(1, "bima"), new Run(1, "ayu"));
    }

    @Test
    void what_is_deleted_is_nobodys_any_more() {
        Attribution both = new Attribution(List.of(new Run(4, "ayu"), new Run(4, "bima")));
        assertThat(both.after(TextDiff.between("ayu bima", "bima"), "bima"))
                .isEqualTo(Attribution.of(4, "bima"));
        assertThat(both.after(TextDiff.between("ayu bima", ""), "citra").runs()).isEmpty();
    }

    @Test
    void neighbouring_runs_of_one_author_are_one_run() {
        assertThat(new Attribution(List.of(new Run(1, null), new Run(2, null), new Run(3, "ayu"))))
                .isEqualTo(new Attribution(List.of(new Run(3, null), new Run(3, "ayu"))));
    }

    @Test
    void whoever_typed_most_comes_first() {
        Attribution attribution = Attribution.parse("2:ayu 100: 3:bima 2:citra 1:ayu 9:dewi");
        assertThat(attribution.charactersByAuthor())
                .containsExactly(
                        entry("dewi", 9), entry("ayu", 3), entry("bima", 3), entry("citra", 2));
    }

    @Test
    void a_difference_of_another_text_is_refused() {
        assertThatThrownBy(
                        () -> Attribution.of(3, "ayu").after(TextDiff.between("four", ""), "ayu"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:ayu", "12:", "12:ayu 3: 40:bima", "1:a:b 2147483646:x"})
    void what_is_stored_is_read_back(String stored) {
        assertThat(Attribution.parse(stored).toStored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "12",
                "0:ayu",
                "-1:ayu",
                "+1:ayu",
                "01:ayu",
                "1:ayu ",
                " 1:ayu",
                "1:ayu  2:",
                "1:ayu\n2:bima",
                "1 :ayu",
                "1:ayu 2:ayu",
                "1: 2:",
                "x:ayu",
                ":ayu",
                "2147483648:ayu",
                "9999999999:ayu",
                "2147483647:ayu 1:bima"
            })
    void anything_else_is_refused(String stored) {
        assertThatThrownBy(() -> Attribution.parse(stored))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ayu bima", "ayu\n"})
    void an_author_is_a_handle(String author) {
        assertThatThrownBy(() -> new Run(1, author)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Each author has letters of their own; only spaces and line feeds are everybody's. */
    @Test
    void nobody_is_credited_with_what_another_typed() {
        List<Typist> typists =
                List.of(
                        new Typist("ayu", "abcde \n"),
                        new Typist("bima", "سفير \n"),
                        new Typist("citra", "外務大臣 \n"));
        for (int seed = 0; seed < 500; seed++) {
            RandomText random = new RandomText(seed);
            String text = random.letters("xyz \n", 40);
            Attribution attribution = Attribution.of(text.length(), null);
            for (int i = 0; i < 30; i++) {
                Typist typist = typists.get(random.below(typists.size()));
                String typed = random.letters(typist.letters, random.below(20));
                String edited = random.replaced(text, 10, typed);
                attribution = attribution.after(TextDiff.between(text, edited), typist.handle);
                text = edited;
                assertThat(attribution.length()).as("seed %s", seed).isEqualTo(text.length());
            }
            assertOwnLettersOnly(attribution, text, typists);
            assertThat(Attribution.parse(attribution.toStored())).isEqualTo(attribution);
        }
    }

    /** No character is ever typed twice, so that only one attribution can be right. */
    @Test
    void edits_in_many_places_at_once_are_credited_exactly() {
        List<Typist> typists =
                List.of(
                        new Typist("ayu", run(0x4E00, 2_000)),
                        new Typist("bima", run(0x3400, 2_000)));
        for (int seed = 0; seed < 500; seed++) {
            RandomText random = new RandomText(seed);
            Attribution attribution = Attribution.of(0, null);
            String text = "";
            for (int i = 0; i < 160; i += 8) {
                Typist typist = typists.get(random.below(typists.size()));
                String edited = text;
                for (int place = i; place < i + random.below(5); place++) {
                    String typed =
                            typist.letters.substring(12 * place, 12 * place + random.below(12));
                    edited = random.replaced(edited, 6, typed);
                }
                attribution = attribution.after(TextDiff.between(text, edited), typist.handle);
                text = edited;
            }
            assertOwnLettersOnly(attribution, text, typists);
        }
    }

    private record Typist(String handle, String letters) {}

    private static String run(int first, int length) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < length; i++) {
            run.appendCodePoint(first + i);
        }
        return run.toString();
    }

    private static void assertOwnLettersOnly(
            Attribution attribution, String text, List<Typist> typists) {
        assertThat(attribution.length()).isEqualTo(text.length());
        int at = 0;
        for (Run run : attribution.runs()) {
            String part = text.substring(at, at + run.length());
            assertThat(part).matches("[" + lettersOf(run.author(), typists) + "]+");
            at += run.length();
        }
    }

    private static String lettersOf(@Nullable String author, List<Typist> typists) {
        return typists.stream()
                .filter(typist -> typist.handle.equals(author))
                .map(Typist::letters)
                .findAny()
                .orElse("xyz \n");
    }
}
