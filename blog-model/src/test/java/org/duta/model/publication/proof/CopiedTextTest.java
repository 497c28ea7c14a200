package org.duta.model.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What copying does to a text, and what it can't have done. */
class CopiedTextTest {

    private static final String TEXT =
            "Kata \"damai\" ada di sini.\n\n- satu\n- dua\n\nSelesai: caf\u00e9, 1.5 juta.";

    @Test
    void whiteSpaceAndLineEndsAreNoWords() {
        String copied = TEXT.replace("\n", "\r\n\u00a0 ").replace(" ada", "\t\u2003ada");
        assertThat(CopiedText.words(copied)).isEqualTo(CopiedText.words(TEXT));
        assertThat(CopiedText.differences(TEXT, copied)).containsExactly(Difference.WHITE_SPACE);
    }

    @Test
    void whatCannotBeSeenIsNoWordAndIsTold() {
        String copied =
                TEXT.replace("damai", "da\u200bm\u00adai")
                        .replace("Selesai", "\ufeff\u202eSelesai");
        assertThat(CopiedText.words(copied)).isEqualTo(CopiedText.words(TEXT));
        assertThat(CopiedText.differences(TEXT, copied)).containsExactly(Difference.INVISIBLE);
    }

    @Test
    void theShapeOfQuotesIsTold() {
        String copied = TEXT.replace("\"damai\"", "“damai”");
        assertThat(CopiedText.words(copied)).isEqualTo(CopiedText.words(TEXT));
        assertThat(CopiedText.differences(TEXT, copied)).containsExactly(Difference.QUOTES);
    }

    @Test
    void theMarksOfListsAreTold() {
        String copied = TEXT.replace("- satu", "• satu").replace("- dua", "• dua");
        assertThat(CopiedText.words(copied)).isEqualTo(CopiedText.words(TEXT));
        assertThat(CopiedText.differences(TEXT, copied)).containsExactly(Difference.LIST_MARKS);
    }

    @Test
    void lettersThatAreComposedOtherwiseAreTold() {
        String copied = TEXT.replace("\u00e9", "e\u0301");
        assertThat(CopiedText.words(copied)).isEqualTo(CopiedText.words(TEXT));
        assertThat(CopiedText.differences(TEXT, copied)).containsExactly(Difference.CODE_POINTS);
    }

    @Test
    void theSameTextDiffersInNothing() {
        assertThat(CopiedText.differences(TEXT, TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5, 15", "damai, Damai", "sini., sini", "caf\u00e9, cafe", "satu, sat\u0443"})
    void everyLetterDigitAndSignIsAWord(String published, String forged) {
        assertThat(CopiedText.words(TEXT.replace(published, forged)))
                .isNotEqualTo(CopiedText.words(TEXT));
    }

    @Test
    void arabicVowelSignsAndNumberSignsAreWords() {
        assertThat(CopiedText.words("مُدرّس \u0600 ١٢")).isEqualTo("مُدرّس \u0600 ١٢");
        assertThat(CopiedText.words("\u200fالسلام\u200e عليكم\u061c")).isEqualTo("السلام عليكم");
    }

    @Test
    void keysAreOfTheWordsAlone() {
        assertThat(CopiedText.key("a b")).isEqualTo(CopiedText.key("a b"));
        assertThat(CopiedText.key("a b")).isNotEqualTo(CopiedText.key("a  b"));
    }
}
