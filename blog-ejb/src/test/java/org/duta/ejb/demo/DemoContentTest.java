package org.duta.ejb.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentLabel;
import org.duta.model.post.PostKind;
import org.junit.jupiter.api.Test;

/** The demo posts keep to the rules of {@code docs/demo-content.md}. */
class DemoContentTest {

    private static final Map<String, String> WRITERS = Map.of("ayu", "tokyo", "bima", "geneva-un");
    private static final Map<String, String> EDITORS =
            Map.of("citra", "tokyo", "dewi", "geneva-un");
    private static final List<String> REQUIRED =
            List.of(
                    ("mission language kind title summary topics contributors writer editor state"
                                    + " days-ago")
                            .split(" "));

    private final List<String> files = read("demo/index.txt").lines().toList();

    @Test
    void everyPostSaysWhatItIsInKnownWords() {
        List<String> missions = firstColumn("mission/missions.tsv");
        List<String> topics = firstColumn("post/topics.tsv");
        for (String file : files) {
            Map<String, String> head = head(file);
            assertThat(head).as(file).containsKeys(REQUIRED.toArray(String[]::new));
            assertThat(LanguageTag.of(value(head, "language")).value())
                    .as(file)
                    .isEqualTo(head.get("language"));
            assertThat(PostKind.of(value(head, "kind")).code()).isEqualTo(head.get("kind"));
            assertThat(topics).as(file).containsAll(list(head, "topics"));
            assertThat(missions).as(file).contains(head.get("mission"));
            assertThat(missions).as(file).containsAll(list(head, "contributors"));
            assertThat(value(head, "days-ago")).as(file).matches("\\d{1,3}");
        }
    }

    @Test
    void writersMayWriteThereAndTheEditorIsOfTheLeadMission() {
        for (String file : files) {
            Map<String, String> head = head(file);
            String lead = value(head, "mission");
            assertThat(EDITORS.get(value(head, "editor"))).as(file).isEqualTo(lead);
            assertThat(WRITERS.get(value(head, "writer"))).as(file).isEqualTo(lead);
            if (head.containsKey("second-writer")) {
                assertThat(list(head, "contributors"))
                        .as(file)
                        .contains(WRITERS.get(value(head, "second-writer")));
                assertThat(body(file)).as(file).contains("\n## ");
            }
        }
    }

    @Test
    void notesBelongToTheStateThatNeedsThem() {
        for (String file : files) {
            Map<String, String> head = head(file);
            String state = value(head, "state");
            assertThat(state).as(file).matches("live|in_review|draft|withdrawn");
            assertThat(head.containsKey("withdrawn-note"))
                    .as(file)
                    .isEqualTo(state.equals("withdrawn"));
            assertThat(body(file).contains("\n---8<---\n"))
                    .as(file)
                    .isEqualTo(head.containsKey("correction-note"));
        }
    }

    @Test
    void aDocumentIsThereAndPlacedWithWhatTheRegisterSaysOfIt() throws IOException {
        List<String> placing =
                files.stream().filter(file -> body(file).contains("/media/document")).toList();
        assertThat(placing).isNotEmpty();
        for (String file : files) {
            assertThat(head(file).containsKey("document"))
                    .as(file)
                    .isEqualTo(placing.contains(file));
        }
        for (String file : placing) {
            String label = found("(?m)^\\[.+]\\(/media/document \"(.+)\"\\)$", body(file)).get(0);
            assertThat(DocumentLabel.of(label)).as(file).isPresent();
            String path = "/org/duta/ejb/demo/" + value(head(file), "document");
            try (InputStream in = DemoContentTest.class.getResourceAsStream(path)) {
                assertThat(new String(Objects.requireNonNull(in, path).readNBytes(5), UTF_8))
                        .isEqualTo("%PDF-");
            }
        }
    }

    @Test
    void linksGoToExampleAddressesAndEveryFootnoteIsDefinedOnce() {
        for (String file : files) {
            for (String text : body(file).split("\n---8<---\n", -1)) {
                assertThat(found("\\]\\((https?://[^/)]+)", text))
                        .as(file)
                        .containsOnly("https://example.org");
                assertThat(found("(?m)^\\[\\^(\\d+)\\]:", text))
                        .as(file)
                        .containsExactlyElementsOf(found("\\[\\^(\\d+)\\](?!:)", text));
            }
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(DemoContentTest::first)
                .toList();
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }

    private static Map<String, String> head(String file) {
        Map<String, String> head = new HashMap<>();
        String front = read("demo/" + file).split("(?m)^---$\n?", 3)[1];
        for (String line : front.strip().split("\n", -1)) {
            String[] parts = line.split(":", 2);
            head.put(parts[0], parts[1].strip());
        }
        return head;
    }

    private static String body(String file) {
        return read("demo/" + file).split("(?m)^---$\n?", 3)[2];
    }

    private static String value(Map<String, String> head, String key) {
        return Objects.requireNonNull(head.get(key), key);
    }

    private static List<String> list(Map<String, String> head, String key) {
        return Arrays.stream(value(head, key).split(",")).filter(s -> !s.isEmpty()).toList();
    }

    private static List<String> firstColumn(String file) {
        return read(file)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private static String read(String file) {
        String path = "/org/duta/ejb/" + file;
        try (InputStream in = DemoContentTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
