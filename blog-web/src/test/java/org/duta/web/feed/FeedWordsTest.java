package org.duta.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FeedWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/duta/web/feed");

    @Test
    void everyLanguageHasEveryKey() throws IOException {
        Properties english = load(BUNDLES.resolve("feed.properties"));
        try (DirectoryStream<Path> others = Files.newDirectoryStream(BUNDLES, "*.properties")) {
            for (Path other : others) {
                assertThat(load(other).keySet()).as(other.toString()).isEqualTo(english.keySet());
            }
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
