package org.duta.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        "en, 29 November 2026",
        "en-GB, 29 November 2026",
        "en-US, 'November 29, 2026'",
        "id, 29 November 2026",
        "fr, 29 novembre 2026",
        "es, 29 de noviembre de 2026",
        "ru, 29 ноября 2026 г.",
        "zh, 2026年11月29日",
        "ja, 2026年11月29日",
        "ar, 29 نوفمبر 2026"
    })
    void it_is_written_as_the_language_writes_it(String language, String expected) {
        assertThat(WrittenDay.of(LocalDate.of(2026, 11, 29), Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }
}
