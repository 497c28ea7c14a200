package org.duta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.model.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts for people say the same in every language that a bundle has. */
class BundlesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path REFUSALS =
            Path.of("src/main/resources/org/duta/web/kernel/refusals.properties");
    private static final Pattern TRANSLATION = Pattern.compile("(.+)_[a-z]{2,3}\\.properties");
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?:Reason\\.of|Parameters\\.bad|\\bbad)\\(\\s*\"([a-z0-9-]*[a-z0-9])\"");
    private static final Pattern SAID =
            Pattern.compile("[\"`]((?:tool|margin|authors|status|sync|here|kept)[.][a-z-]+)[\"`]");
    private static final Pattern USED = Pattern.compile("msg([A-Z][a-z]+)\\['([a-z0-9.-]+)'\\]");

    static List<Path> bundles() throws IOException {
        return files(PROJECT, ".properties")
                .filter(file -> file.toString().contains("src/main/resources"))
                .filter(file -> !TRANSLATION.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(Path bundle) throws IOException {
        Properties english = read(bundle);
        for (Path translation : translations(bundle)) {
            assertThat(read(translation).stringPropertyNames())
                    .as(translation.toString())
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyBundleSpeaksIndonesian(Path bundle) throws IOException {
        String name = bundle.getFileName().toString().replace(".properties", "_id.properties");
        assertThat(translations(bundle)).contains(bundle.resolveSibling(name));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageFillsTheSamePlaces(Path bundle) throws IOException {
        Properties english = read(bundle);
        for (Path translation : translations(bundle)) {
            Properties other = read(translation);
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key)))
                        .as("%s in %s", key, translation)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyRefusalHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : files(PROJECT, ".java").filter(BundlesTest::isMain).toList()) {
            REFUSED.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> codes.add(found.group(1)));
        }
        for (Problem problem : Problem.values()) {
            codes.add("problem." + problem.code());
        }
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(read(REFUSALS).stringPropertyNames()).containsAll(codes);
    }

    @Test
    void pagesAskForNoTextThatIsMissing() throws IOException {
        for (Path page : files(PAGES, ".xhtml").toList()) {
            Set<String> missing =
                    USED.matcher(Files.readString(page))
                            .results()
                            .filter(use -> !has(use.group(1), use.group(2)))
                            .map(use -> use.group())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).as(page.toString()).isEmpty();
        }
    }

    @Test
    void theScriptAsksForNoTextThatIsMissing() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path script : files(Path.of("src/main/js/coedit"), ".js").toList()) {
            SAID.matcher(Files.readString(script))
                    .results()
                    .map(said -> said.group(1))
                    .filter(key -> !has("Coedit", key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** A variable {@code msgReview} stands for the bundle of the feature {@code review}. */
    private static boolean has(String feature, String key) {
        Path bundle =
                Path.of(
                        "src/main/resources/org/duta/web",
                        feature.toLowerCase(java.util.Locale.ROOT),
                        "messages.properties");
        return Files.exists(bundle) && read(bundle).containsKey(key);
    }

    private static boolean isMain(Path source) {
        return source.toString().contains("src/main/java");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d+")
                .matcher(text)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> translations(Path bundle) throws IOException {
        String base = bundle.getFileName().toString().replace(".properties", "");
        Pattern name = Pattern.compile(Pattern.quote(base) + "_[a-z]{2,3}\\.properties");
        try (Stream<Path> beside = Files.list(bundle.resolveSibling("."))) {
            return beside.map(Path::normalize)
                    .filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/data/"))
                    .map(Path::normalize)
                    .toList()
                    .stream();
        }
    }
}
