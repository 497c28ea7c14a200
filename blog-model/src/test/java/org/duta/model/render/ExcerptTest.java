package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.render;

import org.duta.model.kernel.LanguageTag;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void itIsTheFirstParagraphsWithoutMarks() {
        assertThat(
                        render(
                                        """
                                        # Title

                                        The *first*
                                        [paragraph](/x)[^1] &amp; `code`.

                                        ![a picture](/p.png)

                                        | a |
                                        |---|
                                        | b |

                                        > The second.

                                        [^1]: A note.
                                        """)
                                .excerpt())
                .isEqualTo("The first paragraph & code. The second.");
    }

    @Test
    void aLongOneIsCutAtAWord() {
        String excerpt = render("kedutaan ".repeat(100)).excerpt();
        assertThat(excerpt).endsWith(" kedutaan…").hasSizeLessThanOrEqualTo(281);
        assertThat(excerpt.length()).isGreaterThan(260);
    }

    @Test
    void scriptsWithoutSpacesAreCutToo() {
        String excerpt =
                new PostRenderer()
                        .render("外交部发言人说".repeat(100), "p-", LanguageTag.of("zh"), Pictures.NONE)
                        .excerpt();
        assertThat(excerpt.length()).isBetween(260, 281);
        assertThat(render("x".repeat(5000)).excerpt()).hasSize(281);
    }

    @Test
    void noSignIsCutInTwo() {
        String excerpt = render("👩‍👩‍👧‍👦".repeat(200)).excerpt();
        assertThat(excerpt).matches("(👩‍👩‍👧‍👦)+…");
    }

    @Test
    void aTextWithoutParagraphsHasNone() {
        assertThat(render("# Only a heading").excerpt()).isEmpty();
    }
}
