package org.duta.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.LivePosts;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.duta.model.search.MarkedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {

    private final TestDatabase database = TestDatabase.get();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 20})
    void postsWithTheWordsInTheirHeadsComeFirstOnPagesOfAnySize(int size) {
        LivePosts.during(
                database,
                posts -> {
                    for (int i = 1; i <= 6; i++) {
                        posts.add("en", "Floods " + i, "", "Rain");
                        posts.add("en", "News " + i, "", "Rain and floods");
                    }
                    assertThat(titles(posts, size, Set.of()))
                            .containsExactly(
                                    "Floods 6",
                                    "Floods 5",
                                    "Floods 4",
                                    "Floods 3",
                                    "Floods 2",
                                    "Floods 1",
                                    "News 6",
                                    "News 5",
                                    "News 4",
                                    "News 3",
                                    "News 2",
                                    "News 1");
                });
    }

    @Test
    void aLanguageIsLookedInAlone() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add("en", "Floods 1", "", "Rain");
                    posts.add("fr", "Floods 2", "", "Floods");
                    assertThat(titles(posts, 5, Set.of(new LanguageTag("fr"))))
                            .containsExactly("Floods 2");
                });
    }

    @Test
    void whatWasFoundIsMarkedInTheWordsThatArePublished() {
        LivePosts.during(
                database,
                posts -> {
                    posts.add(
                            "en",
                            "A <b> & flood",
                            "Floods: 1 < 2 &amp; 3.",
                            "Nothing &amp; <em>more</em>");
                    posts.add(
                            "en",
                            "Else",
                            "",
                            "One. ".repeat(200) + "A flooding &lt;river&gt; came.");
                    posts.add("ru", "«Посольства»", "", "Новые посольства");
                    assertThat(shown(found(posts, "посольство").get(0).title()))
                            .isEqualTo("«[Посольства]»");
                    posts.add("zh-Hans", "洪水", "", "没有".repeat(100) + "，洪水来了，" + "没有".repeat(100));
                    List<FoundPost> english = found(posts, "flood");
                    assertThat(shown(english.get(0).title())).isEqualTo("A <b> & [flood]");
                    assertThat(shown(english.get(0).excerpt()))
                            .startsWith("[Floods]: 1 < 2 &amp; 3. Nothing & more");
                    assertThat(shown(english.get(1).title())).isEqualTo("Else");
                    assertThat(shown(english.get(1).excerpt()))
                            .contains("[flooding] <river> came")
                            .hasSizeLessThan(400);
                    FoundPost chinese = found(posts, "洪水").get(0);
                    assertThat(shown(chinese.title())).isEqualTo("[洪水]");
                    assertThat(shown(chinese.excerpt()))
                            .startsWith("…")
                            .contains("，[洪水]来了，")
                            .endsWith("…");
                });
    }

    private static List<FoundPost> found(LivePosts posts, String asked) {
        SearchResults page = finder(posts).page(SearchWords.of(asked), Set.of(), null, 20);
        List<FoundPost> all = new ArrayList<>(page.heads());
        all.addAll(page.below());
        return all;
    }

    private static List<String> titles(LivePosts posts, int size, Set<LanguageTag> languages) {
        List<String> titles = new ArrayList<>();
        @Nullable SearchCursor cursor = null;
        do {
            SearchResults page =
                    finder(posts).page(SearchWords.of("flood"), languages, cursor, size);
            page.heads().forEach(found -> titles.add(found.post().title()));
            page.below().forEach(found -> titles.add(found.post().title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private static SearchFinder finder(LivePosts posts) {
        SearchFinder finder = new SearchFinder();
        finder.posts = posts.finder();
        finder.highlights = new Highlights();
        finder.highlights.entities = posts.entities();
        return finder;
    }

    private static String shown(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
