package org.duta.model.post.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.duta.model.post.text.TextDiff.Delete;
import org.duta.model.post.text.TextDiff.Insert;
import org.duta.model.post.text.TextDiff.Keep;
import org.duta.model.post.text.TextDiff.Step;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void one_letter_typed_in_a_word_is_one_letter() {
        assertThat(TextDiff.between("The embasy opens.", "The embassy opens.").steps())
                .containsExactly(new Keep(9), new Insert("s"), new Keep(8));
    }

    @Test
    void corrections_far_apart_stay_apart() {
        assertThat(
                        drawn(
                                "Teh minister\nvisited Tokio\ntoday",
                                "The minister\nvisited Tokyo\ntoday"))
                .isEqualTo("T[-e]h[+e] minister\nvisited Tok[-i][+y]o\ntoday");
    }

    @Test
    void a_new_paragraph_is_only_itself() {
        assertThat(drawn("One.\n\nThree.\n", "One.\n\nTwo.\n\nThree.\n"))
                .isEqualTo("One.\n\nT[+wo.\n\nT]hree.\n");
    }

    @Test
    void an_emoji_is_replaced_whole() {
        assertThat(drawn("a😀b", "a😁b")).isEqualTo("a[-😀][+😁]b");
        assertThat(drawn("a😀b😀", "a😁b😁")).isEqualTo("a[-😀][+😁]b[-😀][+😁]");
    }

    @Test
    void arabic_and_japanese_are_compared_by_character() {
        assertThat(drawn("السفير في القاهرة", "السفيرة في القاهرة"))
                .isEqualTo("السفير[+ة] في القاهرة");
        assertThat(drawn("大臣は東京を訪問した", "外務大臣は京都を訪問した")).isEqualTo("[+外務]大臣は[-東]京[+都]を訪問した");
    }

    @Test
    void equal_texts_have_no_difference() {
        assertThat(TextDiff.between("", "").steps()).isEmpty();
        assertThat(TextDiff.between("same", "same").changesNothing()).isTrue();
        assertThat(TextDiff.between("same", "sane").changesNothing()).isFalse();
        assertThat(TextDiff.between("", "new").steps()).containsExactly(new Insert("new"));
        assertThat(TextDiff.between("old", "").steps()).containsExactly(new Delete(3));
    }

    @Test
    void the_steps_lead_from_any_text_to_any_other() {
        for (int seed = 0; seed < 20_000; seed++) {
            RandomText texts = new RandomText(seed);
            String before = texts.pieces(60);
            String after = seed % 3 == 0 ? texts.pieces(60) : texts.edited(before);
            TextDiff diff = TextDiff.between(before, after);
            assertThat(diff.applyTo(before)).as("seed %s", seed).isEqualTo(after);
            assertThat(diff.changesNothing()).as("seed %s", seed).isEqualTo(before.equals(after));
            assertNoStepSplitsAPair(before, diff);
        }
    }

    @Test
    void even_broken_surrogates_come_through() {
        String high = "\ud83d";
        String low = "\ude00";
        for (String before : new String[] {high, low, low + high, high + low, high + high + low}) {
            for (String after : new String[] {high, low, low + high, high + low, low + low}) {
                assertThat(TextDiff.between(before, after).applyTo(before)).isEqualTo(after);
            }
        }
    }

    @Test
    void steps_for_another_text_are_refused() {
        TextDiff diff = TextDiff.between("four", "five!");
        assertThatThrownBy(() -> diff.applyTo("three"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 characters, not for 5");
        assertThatThrownBy(() -> new Keep(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNoStepSplitsAPair(String before, TextDiff diff) {
        int at = 0;
        for (Step step : diff.steps()) {
            if (step instanceof Insert insert) {
                assertThat(Character.isLowSurrogate(insert.text().charAt(0))).isFalse();
                assertThat(
                                Character.isHighSurrogate(
                                        insert.text().charAt(insert.text().length() - 1)))
                        .isFalse();
            } else {
                at += step instanceof Keep keep ? keep.length() : ((Delete) step).length();
                assertThat(at < before.length() && Character.isLowSurrogate(before.charAt(at)))
                        .isFalse();
            }
        }
    }

    /** The text after, with what went in {@code [-…]} and what came in {@code [+…]}. */
    private static String drawn(String before, String after) {
        StringBuilder rest = new StringBuilder(before);
        return TextDiff.between(before, after).steps().stream()
                .map(step -> drawn(step, rest))
                .collect(Collectors.joining());
    }

    private static String drawn(Step step, StringBuilder rest) {
        if (step instanceof Insert insert) {
            return "[+" + insert.text() + "]";
        }
        int length = step instanceof Keep keep ? keep.length() : ((Delete) step).length();
        String text = rest.substring(0, length);
        rest.delete(0, length);
        return step instanceof Keep ? text : "[-" + text + "]";
    }
}
