package org.duta.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's readers agree on what stands in our feeds, in eight languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedReadersE2E {

    private static final Path FOLDER = Path.of("target/e2e/feed-readers");

    private final Newsroom room = new Newsroom();
    private List<PublishedSample> posts = List.of();

    @BeforeAll
    void publish() {
        posts = SampleBatch.of(EightLanguages.samples()).get(0).published(room);
    }

    Stream<Arguments> readers() {
        Api api = room.api;
        return FeedReader.each(
                List.of(
                        new Feedparser(),
                        new Newsboat(),
                        new Sfeed(api),
                        new Rome(api),
                        new Rss2Email(),
                        new NodeReader(api, "feedparser"),
                        new NodeReader(api, "feedsmith"),
                        new NodeReader(api, "rss-parser")),
                List.of(new JsonFeedReader(api), new NodeReader(api, "feedsmith")));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("readers")
    void aReaderShowsWhatWasSent(FeedReader reader, String format) {
        Path home = FOLDER.resolve((reader + "-" + format).replace(' ', '-')).toAbsolutePath();
        String address = room.api.address() + "/feeds/author/bima." + format;
        var read =
                reader.read(address, home).stream()
                        .collect(Collectors.toMap(ReadEntry::id, Function.identity()));
        for (PublishedSample post : posts) {
            assertThat(read).as("%s", post).containsKey(post.id());
            post.assertShownAs(requireNonNull(read.get(post.id())), reader, format);
        }
    }
}
