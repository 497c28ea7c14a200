package org.duta.model.publication.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "& | !", "-visa", "-\"visa rules\"", "🙂", "\0"})
    void aQuestionNeedsAWordThatIsWanted(String asked) {
        assertThatThrownBy(() -> SearchWords.of(asked)).isInstanceOf(Invalid.class);
    }

    @Test
    void aQuestionHasItsLimits() {
        assertThat(SearchWords.of("a".repeat(200)).asked()).hasSize(200);
        assertThatThrownBy(() -> SearchWords.of("a".repeat(201))).isInstanceOf(Invalid.class);
        assertThat(SearchWords.of("a ".repeat(20)).asked()).hasSize(39);
        assertThatThrownBy(() -> SearchWords.of("a ".repeat(21))).isInstanceOf(Invalid.class);
    }

    @Test
    void aQuestionKeepsItsSignsInTokens() {
        assertThat(SearchWords.of("大使馆 -日本 \"签证规定\" or Visa").tokens())
                .isEqualTo("大使 使馆 -\"日本\" \"签证 证规 规定\" or visa");
    }

    @Test
    void quotationMarksOfEveryKindHoldWordsTogether() {
        assertThat(SearchWords.of("“visa rules” «аб вг»").asked())
                .isEqualTo("\"visa rules\" \"аб вг\"");
    }

    @Test
    void everyIdeographIsAlsoAWordOfItsOwn() {
        assertThat(WordTokens.of(LanguageTag.of("zh-Hans"), "大使馆", "", "ABC 水"))
                .containsExactly("大使 使馆 大 使 馆", "", "abc 水 水");
        assertThat(WordTokens.of(LanguageTag.of("id"), "Kedutaan", "", "")).isEmpty();
    }

    @Test
    void thaiIsReadWordByWord() {
        assertThat(WordTokens.of(LanguageTag.of("th"), "สถานทูตเปิดให้บริการ", "", "").get(0))
                .isEqualTo("สถาน ทูต เปิด ให้ บริการ");
    }
}
