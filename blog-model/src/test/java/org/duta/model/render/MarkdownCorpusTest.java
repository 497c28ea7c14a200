package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.render;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real posts as their authors left them lose no word. */
class MarkdownCorpusTest {

    private static final Path CORPUS = shared().resolve("corpus/markdown");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    @TestFactory
    List<DynamicTest> everyPostOfTheCorpusLosesNoWord() throws IOException {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "No corpus at " + CORPUS + ": set DUTA_SHARED to the folder that has it");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            files.filter(file -> file.toString().matches(".*\\.mdx?"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(name(file), () -> losesNoWord(file)))
                    .forEach(tests::add);
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    private static Path shared() {
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("..");
        String told = System.getenv("DUTA_SHARED");
        return root.resolve(told == null ? "../shared" : told).normalize();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void losesNoWord(Path file) throws IOException {
        String source = Files.readString(file).replace("\r\n", "\n");
        Rendered rendered = render(source);
        assertThat(rendered.complete()).isTrue();
        assertThat(rendered.excerpt()).isNotBlank();
        Element body = SafeMarkup.assertSafe(rendered.html());
        Map<String, Integer> missing = count(shownPart(source));
        count(allText(body)).forEach((word, n) -> missing.merge(word, -n, Integer::sum));
        missing.values().removeIf(n -> n <= 0);
        assertThat(missing).isEmpty();
        rawTags(source).forEach(tag -> assertThat(body.wholeText()).contains(tag));
    }

    /** Without the names of link definitions, which CommonMark doesn't show. */
    private static String shownPart(String source) {
        return Parser.unescapeEntities(source, true)
                .replaceAll("(?m)^ {0,3}\\[[^\\]]+\\]:", " ")
                .replaceAll("\\]\\[[^\\]]*\\]", " ");
    }

    /** Text and attributes, with the addresses as they were before they were encoded. */
    private static String allText(Element body) {
        StringBuilder all = new StringBuilder();
        for (Element element : body.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                all.append(text.getWholeText()).append(' ');
            }
            for (Attribute attribute : element.attributes()) {
                all.append(attribute.getValue()).append(' ');
                if (attribute.getValue().matches(".*%[0-9A-F]{2}.*")) {
                    all.append(URLDecoder.decode(attribute.getValue(), StandardCharsets.UTF_8));
                    all.append(' ');
                }
            }
        }
        return all.toString();
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return words;
    }

    /** Raw tags that stand alone on a line outside code: they must be seen as they were typed. */
    private static List<String> rawTags(String source) {
        List<String> tags = new ArrayList<>();
        boolean code = false;
        for (String line : source.split("\n")) {
            code ^= line.startsWith("```");
            if (!code && line.matches("</?(div|table|tr|iframe|script|p|style)\\b[^<>\\s]*>")) {
                tags.add(line);
            }
        }
        return tags;
    }
}
