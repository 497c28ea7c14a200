package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.duta.model.post.text.TextDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {

    @Test
    void aReplacementPutsATextInThePlaceOfAnother() {
        ChangeSet change = ChangeSet.replace(5, 1, 3, "x\ny");

        assertThat(change.toJson()).isEqualTo("[1,[2,\"x\",\"y\"],2]");
        assertThat(change.apply("abcde")).isEqualTo("ax\nyde");
        assertThat(change.newLength()).isEqualTo(6);
    }

    @Test
    void aDifferenceOfTwoTextsIsTheSameChange() {
        String before = "Kedutaan di Jakarta 😀";
        String after = "Kedutaan Besar di Jakarta 😁!";

        assertThat(ChangeSet.of(TextDiff.between(before, after)).apply(before)).isEqualTo(after);
    }

    @Test
    void whatIsTakenBackIsAsItWas() {
        ChangeSet change = ChangeSet.parse("[1,[2,\"XYZ\"],1,[1]]");

        assertThat(change.invert("abcde").apply(change.apply("abcde"))).isEqualTo("abcde");
    }

    @Test
    void carryingOverACompositionIsNotCarryingOverItsParts() {
        ChangeSet mine = ChangeSet.parse("[2,[2,\"X\"]]");
        ChangeSet first = ChangeSet.parse("[2,[1],1]");
        ChangeSet second = ChangeSet.parse("[2,[1,\"XY\"]]");
        String theirs = second.apply(first.apply("abcd"));

        assertThat(mine.map(first.compose(second), false).apply(theirs)).isEqualTo("abXXY");
        assertThat(mine.map(first, false).map(second, false).apply(theirs)).isEqualTo("abXYX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[1] [2]",
                "[-1]",
                "[1.5]",
                "[1e3]",
                "[2147483648]",
                "[2147483647,[1]]",
                "[2147483647,[0,\"a\"]]",
                "[1e999999999]",
                "[0]",
                "[[0]]",
                "[[]]",
                "[[0,\"\"]]",
                "[[2,\"\"]]",
                "[[-1,\"a\"]]",
                "[[\"a\"]]",
                "[[1,2]]",
                "[null]",
                "[\"a\"]",
                "[[0,\"a\\rb\"]]",
                "[[0,\"a\\nb\"]]",
                "[[0,\"\\u0000\"]]",
                "[[0,\"\\ud83d\"]]",
                "[[0,\"\\ude00\\ud83d\"]]",
                "[[0,\"\\ud83d\",\"\\ude00\"]]"
            })
    void whatIsNoChangeIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.parse(json));
    }

    @Test
    void whatTheParserWontReadIsRefusedToo() {
        List<String> monsters =
                List.of(
                        "[".repeat(5_000),
                        "[" + "9".repeat(3_000) + "]",
                        "[[" + "9".repeat(3_000) + ",\"a\"]]",
                        "[1e99999999999999]");

        for (String monster : monsters) {
            assertThatIllegalArgumentException().isThrownBy(() -> ChangeSet.parse(monster));
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ChangeSet change = ChangeSet.replace(9, 4, 4, "\"\\\b\u001f\u2028😀\n\n");

        assertThat(ChangeSet.parse(change.toJson())).isEqualTo(change);
        assertThat(change.toJson()).contains("\\\"\\\\\\b\\u001f\u2028😀");
    }

    @Test
    void aTextOfAnotherLengthIsRefusedUntouched() {
        StringBuilder text = new StringBuilder("abc");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeSet.replace(4, 0, 1, "").applyTo(text));
        assertThat(text).hasToString("abc");
    }

    @Test
    void changesTouchWhereTheyOverlapOrAbut() {
        ChangeSet middle = ChangeSet.replace(10, 4, 6, "x");

        assertThat(middle.touches(ChangeSet.replace(10, 0, 3, ""))).isFalse();
        assertThat(middle.touches(ChangeSet.replace(10, 0, 4, ""))).isTrue();
        assertThat(middle.touches(ChangeSet.replace(10, 5, 5, "y"))).isTrue();
        assertThat(middle.touches(ChangeSet.replace(10, 6, 6, "y"))).isTrue();
        assertThat(middle.touches(ChangeSet.replace(10, 7, 9, "y"))).isFalse();
        assertThat(middle.touches(ChangeSet.empty(10))).isFalse();
        assertThat(ChangeSet.replace(0, 0, 0, "a").touches(ChangeSet.replace(0, 0, 0, "b")))
                .isTrue();
    }
}
