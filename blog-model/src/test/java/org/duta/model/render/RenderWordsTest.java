package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "ar", "fr", "es", "zh", "ja", "ru"})
    void everyLanguageHasTheSameKeysAndPlaces(String language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key).contains("{0}"))
                    .isEqualTo(english.getProperty(key).contains("{0}"));
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                RenderWords.class.getResourceAsStream(
                                        "render" + suffix + ".properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
