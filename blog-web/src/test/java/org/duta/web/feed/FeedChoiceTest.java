package org.duta.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedChoiceTest {

    private final FeedChoices choices =
            new FeedChoices(new FakeMissions(), new FakePeople(), new FakeTopics());

    @Test
    void withoutParametersEverythingIsChosen() {
        FeedChoice all = choices.ofAll(Map.of());
        assertThat(all.pathWith("rss")).isEqualTo("/feeds/all.rss");
        assertThat(all.title()).isEqualTo("Duta");
        assertThat(all.language()).isNull();
        assertThat(all.filter().missions()).isEmpty();
    }

    @Test
    void parametersCombineAndTheAddressIsTheSameInAnyOrder() {
        FeedChoice one =
                choices.ofAll(
                        Map.of(
                                "language",
                                List.of("id", "ID"),
                                "mission",
                                List.of("tokyo", "cairo")));
        FeedChoice other =
                choices.ofAll(
                        Map.of(
                                "mission",
                                List.of("cairo", "tokyo", "cairo"),
                                "language",
                                List.of("id")));
        assertThat(one).isEqualTo(other);
        assertThat(one.pathWith("atom"))
                .isEqualTo("/feeds/all.atom?mission=cairo&mission=tokyo&language=id");
        assertThat(one.filter().missions()).isEqualTo(Set.of("tokyo", "cairo"));
        assertThat(one.filter().languages()).isEqualTo(Set.of(LanguageTag.of("id")));
    }

    @Test
    void everyUnknownParameterIsNamedAtOnce() {
        assertThatThrownBy(() -> choices.ofAll(Map.of("kind", List.of("x"), "foo", List.of())))
                .isInstanceOf(Invalid.class)
                .satisfies(
                        failure -> {
                            assertThat(((Failure) failure).problem())
                                    .isEqualTo(Problem.BAD_PARAMETER);
                            assertThat(((Failure) failure).reasons())
                                    .containsExactly(
                                            Reason.of("parameter-unknown", "foo"),
                                            Reason.of("parameter-unknown", "kind"));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mission", "language", "author", "topic", "country"})
    void anUnknownOrEmptyValueIsABadParameter(String name) {
        for (String value : List.of("", "nowhere-at-all", "xx", "TOKYO")) {
            assertThatThrownBy(() -> choices.ofAll(Map.of(name, List.of(value))))
                    .isInstanceOf(Invalid.class)
                    .extracting(failure -> ((Failure) failure).reasons())
                    .isEqualTo(List.of(Reason.of("parameter-value-unknown", name, value)));
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertThatThrownBy(() -> choices.of("mission", "nowhere")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choices.of("author", "nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choices.of("language", "xx")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choices.of("language", "not a tag")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choices.of("topic", "nothing")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choices.of("country", "jp")).isInstanceOf(NotFound.class);
    }

    @Test
    void aTitleSpeaksTheLanguageOfItsPostsElseOfItsMission() {
        assertThat(choices.of("mission", "tokyo").title()).isEqualTo("Duta · KBRI Tokyo");
        assertThat(choices.of("mission", "cairo").title()).isEqualTo("Duta · Embassy in Cairo");
        assertThat(choices.of("language", "fr").title()).isEqualTo("Duta · français");
        assertThat(choices.of("language", "de").description())
                .startsWith("The latest posts: Deutsch");
        assertThat(choices.of("author", "ayu").title()).isEqualTo("Duta · Ayu Lestari");
        assertThat(choices.of("topic", "culture").title()).isEqualTo("Duta · Budaya");
        assertThat(choices.of("country", "JP").title()).isEqualTo("Duta · Jepang");
    }

    @Test
    void aFeedBelongsToThePageOfItsPosts() {
        assertThat(choices.of("mission", "tokyo").homePath()).isEqualTo("/tokyo/");
        assertThat(choices.of("language", "zh-hans").pathWith("json"))
                .isEqualTo("/feeds/language/zh-Hans.json");
        assertThat(choices.of("language", "ace").homePath()).isEqualTo("/languages/ace");
        assertThat(choices.of("author", "ayu").homePath()).isEqualTo("/authors/ayu");
        assertThat(choices.of("topic", "culture").homePath()).isEqualTo("/topics/culture");
        assertThat(choices.of("country", "JP").homePath()).isEqualTo("/countries/JP");
        assertThat(choices.ofAll(Map.of("country", List.of("JP", "EG"))).homePath()).isEqualTo("/");
    }
}
