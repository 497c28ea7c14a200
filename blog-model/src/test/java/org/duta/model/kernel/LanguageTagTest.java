package org.duta.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"id,id", "ID,id", "zh-hans,zh-Hans", "pt-br,pt-BR", "in,id", "iw,he"})
    void a_tag_is_kept_in_canonical_form(String given, String kept) {
        assertThat(LanguageTag.of(given).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "en_US", "english-please-now", "id-", "und", "1"})
    void what_names_no_language_is_refused(String given) {
        assertThatThrownBy(() -> LanguageTag.of(given)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "fa,rtl", "he,rtl", "ur,rtl", "id,ltr", "az-Arab,rtl", "ar-Latn,ltr"})
    void the_direction_follows_the_script(String tag, String direction) {
        assertThat(LanguageTag.of(tag).direction()).isEqualTo(direction);
    }
}
