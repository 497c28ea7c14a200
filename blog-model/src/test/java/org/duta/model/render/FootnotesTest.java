package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.html;

import org.duta.model.kernel.LanguageTag;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FootnotesTest {

    private static Element body(String source) {
        return SafeMarkup.assertSafe(html(source));
    }

    @Test
    void referencesAndNotesPointToEachOther() {
        Element body = body("One[^a] and again[^a].\n\n[^a]: The *note*.");
        assertThat(body.select("sup.footnote-ref > a[role=doc-noteref]").eachText())
                .containsExactly("1", "1");
        assertThat(body.select("section.footnotes[role=doc-endnotes] li em").text())
                .isEqualTo("note");
        for (Element link : body.select("a[href^=#]")) {
            assertThat(body.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        assertThat(body.select("a[role=doc-backlink]").eachAttr("aria-label"))
                .containsExactly("Back to reference 1", "Back to reference 1-2");
    }

    @Test
    void notesAreNumberedAsTheTextRefersToThem() {
        Element body = body("[^b] [^a]\n\n[^a]: alpha [^c]\n\n[^b]: beta\n\n[^c]: gamma");
        assertThat(body.select("section li > p").eachText())
                .extracting(text -> text.split(" ")[0])
                .containsExactly("beta", "alpha", "gamma");
    }

    @Test
    void aNoteMayHaveSeveralBlocks() {
        Element body = body("x[^1]\n\n[^1]: first\n\n    second\n\n    - item\n\nafter");
        Element note = body.expectFirst("section > ol > li");
        assertThat(note.children().eachText()).containsExactly("first", "second", "item", "↩︎");
        assertThat(body.children().eachText()).contains("after");
    }

    @Test
    void aNoteInterruptsAParagraphAndMayStandInAQuotation() {
        Element body = body("x[^1] y[^2]\n[^1]: one\n> [^2]: two");
        assertThat(body.select("section > ol > li")).hasSize(2);
        assertThat(body.expectFirst("p").text()).isEqualTo("x1 y2");
    }

    @Test
    void aNoteThatNothingRefersToIsStillShown() {
        assertThat(html("text\n\n[^x]: forgotten words")).contains("forgotten words</p>");
    }

    @Test
    void aReferenceWithoutANoteStaysAsTyped() {
        assertThat(html("see [^none]")).isEqualTo("<p>see [^none]</p>\n");
    }

    @Test
    void capitalsInANameMakeNoDifference() {
        assertThat(html("x[^Note]\n\n[^nOTE]: y")).contains("fnref:1");
    }

    @Test
    void notesAndHeadingsNeverShareAnId() {
        Element body = body("x[^1]\n\n# fn:1\n\n# fnref:1\n\n[^1]: # fn:1");
        assertThat(body.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aPicturesDescriptionHoldsNoReference() {
        Element body = body("![map [^1]](/m.png)\n\n[^1]: y");
        assertThat(body.select("a")).isEmpty();
        assertThat(body.select("section li").text()).isEqualTo("y");
    }

    @Test
    void theWordsAroundNotesAreInThePostsLanguage() {
        String source = "x[^1]\n\n[^1]: y";
        assertThat(html(source, LanguageTag.of("id")))
                .contains("aria-label=\"Catatan kaki\"")
                .contains("aria-label=\"Kembali ke rujukan 1\"");
        assertThat(html(source, LanguageTag.of("zh-Hans"))).contains("aria-label=\"脚注\"");
        assertThat(html(source, LanguageTag.of("sw"))).contains("aria-label=\"Footnotes\"");
    }
}
