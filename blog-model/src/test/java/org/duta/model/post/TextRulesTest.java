package org.duta.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @Test
    void only_line_ends_are_altered() {
        assertThat(TextRules.text("a\r\nb\rc\n\u2028 \u202e😀\u0001 "))
                .isEqualTo("a\nb\nc\n\u2028 \u202e😀\u0001 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00\ud800", "x\ud83d"})
    void what_cannot_be_stored_is_refused(String text) {
        assertThatThrownBy(() -> TextRules.text(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_megabyte_of_utf8_is_the_limit() {
        String longest = "é".repeat(TextRules.LONGEST_TEXT / 2);
        assertThat(TextRules.text(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> TextRules.text(longest + "x"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.TOO_LARGE));
    }

    @Test
    void what_may_be_left_out_is_left_out_when_it_is_blank() {
        assertThat(TextRules.optional("  Satu, dua. ")).isEqualTo("Satu, dua.");
        assertThat(TextRules.optional(" \u2003 ")).isNull();
        assertThat(TextRules.optional(null)).isNull();
    }

    @Test
    void a_title_is_one_line() {
        assertThat(TextRules.title("  Satu\r\ndua ")).isEqualTo("Satu dua");
    }
}
