package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real texts go from two writers in two missions through review to live, and come back from the
 * API, the pages and the feeds as they were sent, fifty at a time.
 */
@ParameterizedClass
@MethodSource("batches")
class RealInputE2E {

    private static final Path FOLDER = Path.of("target/e2e/real-input");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur");

    private static Newsroom room;

    private final SampleBatch batch;
    private final List<PublishedSample> posts;

    RealInputE2E(SampleBatch batch) {
        this.batch = batch;
        posts = batch.published(room);
    }

    @BeforeAll
    static void openTheNewsroom() {
        SharedFolder.require("corpus");
        room = new Newsroom();
    }

    static List<SampleBatch> batches() {
        return SampleBatch.of(Corpus.all());
    }

    static Stream<Arguments> readers() {
        Api api = room.api;
        return FeedReader.each(
                List.of(
                        new Feedparser(),
                        new Newsboat(),
                        new Sfeed(api),
                        new Rome(api),
                        new NodeReader(api, "feedsmith"),
                        new NodeReader(api, "rss-parser")),
                List.of(new JsonFeedReader(api), new NodeReader(api, "feedsmith")));
    }

    @Test
    void theApiGivesBackWhatWasSent() {
        for (PublishedSample post : posts) {
            Sample sent = post.sample();
            assertThat(post.api().getString("title")).as("%s", post).isEqualTo(sent.title());
            assertThat(post.api().getString("summary"))
                    .as("%s", post)
                    .isEqualTo(sent.summary().strip());
            assertThat(post.api().getString("text")).as("%s", post).isEqualTo(sent.text());
            assertThat(post.api().getString("language")).as("%s", post).isEqualTo(sent.language());
            assertThat(post.authors("handle")).as("%s", post).containsExactly("ayu", "bima");
            assertThat(post.authors("mission"))
                    .as("%s", post)
                    .containsExactly("tokyo", "geneva-un");
        }
    }

    @Test
    void noWordOfAStoryIsLost() {
        for (PublishedSample post : posts) {
            String words = post.sample().words().replaceAll("\\s", "");
            if (!words.isEmpty()) {
                assertThat(Dom.words(post.html())).as("%s", post).isEqualTo(words);
            }
        }
    }

    @Test
    void everyTextIsRenderedWhole() {
        assertThat(posts)
                .noneMatch(post -> post.html().isBlank())
                .noneMatch(post -> post.html().contains("class=\"unrendered\""));
    }

    @Test
    void whatIsLiveIsTheApprovedRevisionByAHashThatAThirdPartyComputes() {
        OutsideProgram python =
                OutsideProgram.requirePython(FOLDER.resolve("hash"), "content_hash.py");
        String items =
                posts.stream()
                        .map(post -> post.api().toString())
                        .collect(Collectors.joining(",", "[", "]"));
        List<String> computed = python.run(Api.bytes("{\"items\":" + items + "}")).lines().toList();
        assertThat(computed).isEqualTo(posts.stream().map(PublishedSample::hash).toList());
        assertThat(computed)
                .isEqualTo(posts.stream().map(p -> p.api().getString("contentHash")).toList());
    }

    @Test
    void everyPageSaysTheTitleInTheLanguageAndDirectionOfThePost() {
        for (PublishedSample post : posts) {
            Document page = Jsoup.parse(room.api.get(post.page()).expect(200).text());
            page.outputSettings().prettyPrint(false);
            Element title = page.expectFirst("h1");
            String language = post.sample().language();
            assertThat(title.wholeText().strip()).isEqualTo(post.sample().title());
            assertThat(nearest(title, "lang")).as(post.page()).isEqualTo(language);
            assertThat(nearest(title, "dir"))
                    .as(post.page())
                    .isEqualTo(RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr");
            assertThat(Dom.normal(page.select("article").html()))
                    .as(post.page())
                    .contains(Dom.normal(post.html()));
        }
    }

    /**
     * The readers tell of one feed what they tell of the other two; here it counts what is in it.
     */
    @Test
    void theFeedOfALanguageHasItsPostsAndNoOthers() {
        Rome rome = new Rome(room.api);
        for (String language : batch.languages()) {
            List<PublishedSample> spoken =
                    posts.stream().filter(p -> p.sample().language().equals(language)).toList();
            for (String format : List.of("rss", "atom")) {
                String address = address("/feeds/language/" + language + "." + format);
                List<ReadEntry> read = rome.read(address, FOLDER);
                assertThat(read).as(address).allMatch(e -> language.equals(e.language()));
                assertThat(ours(read)).as(address).isEqualTo(newestFirst(spoken));
            }
        }
    }

    @Test
    void atomIsValidByItsSchema() throws IOException {
        String schema = SharedFolder.require("schemas/atom.rnc").toString();
        OutsideProgram jing = OutsideProgram.require(FOLDER.resolve("jing"), "jing");
        jing.run("-c", schema, document("all.atom").toString());
    }

    @Test
    void rssIsWellFormed() throws IOException {
        OutsideProgram xmllint = OutsideProgram.require(FOLDER.resolve("xmllint"), "xmllint");
        xmllint.run("--noout", "--nonet", document("all.rss").toString());
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("readers")
    void aReaderShowsWhatWasSent(FeedReader reader, String format) {
        Path home = FOLDER.resolve(batch + "-" + reader + "-" + format).toAbsolutePath();
        List<ReadEntry> read =
                reader.read(address("/feeds/all." + format), home).stream()
                        .filter(entry -> ids(posts).contains(entry.id()))
                        .toList();
        assertThat(ours(read)).isEqualTo(newestFirst(posts));
        for (int i = 0; i < read.size(); i++) {
            PublishedSample post = posts.get(posts.size() - 1 - i);
            post.assertShownAs(read.get(i), reader, format);
        }
    }

    /** Of the entries those that are of this batch, for other tests publish too. */
    private List<String> ours(List<ReadEntry> entries) {
        return entries.stream().map(ReadEntry::id).filter(ids(posts)::contains).toList();
    }

    private static List<String> newestFirst(List<PublishedSample> posts) {
        List<String> ids = new ArrayList<>(ids(posts));
        Collections.reverse(ids);
        return ids;
    }

    private static List<String> ids(List<PublishedSample> posts) {
        return posts.stream().map(PublishedSample::id).toList();
    }

    /** What an element or the nearest around it says. */
    private static String nearest(Element element, String attribute) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .filter(e -> e.hasAttr(attribute))
                .map(e -> e.attr(attribute))
                .findFirst()
                .orElse("");
    }

    private static Path document(String feed) throws IOException {
        byte[] bytes = room.api.get("/feeds/" + feed).expect(200).bytes();
        Files.createDirectories(FOLDER);
        return Files.write(FOLDER.resolve(feed), bytes).toAbsolutePath();
    }

    private static String address(String path) {
        return room.api.address() + path;
    }
}
