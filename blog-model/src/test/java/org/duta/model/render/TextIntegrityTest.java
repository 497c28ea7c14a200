package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.html;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Nothing between the source and the page may change a word. */
class TextIntegrityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b > c & d \" e ' f = g + h @ i ` j",
                "{{ mustache }} ${x} #{y} {% z %} {{{{",
                "&nbsp; &amp; &lt;script&gt; &copy &#x41; &notanentity;",
                "right\u200Fto\u200Eleft \u2067isolate\u2069 \u202Bembed\u202C",
                "zero\u200Bwidth\u200Djoiner soft\u00ADhyphen nbsp\u00A0end",
                "👩‍👩‍👧‍👦 🇮🇩 ✋🏽 𝒜 𠮷野家",
                "外交部 領事 かな 한국어 ไทย हिन्दी ភាសាខ្មែរ",
                "اَلسَّلَامُ عَلَيْكُمْ ﷺ שָׁלוֹם",
                "e\u0301 vs \u00E9, ﬁ ligature, ½, Å vs Å",
                "]]> --> <!-- <![CDATA[ ?>",
            })
    void codeKeepsEveryCharacter(String text) {
        Element body = SafeMarkup.assertSafe(html("```\n" + text + "\n```"));
        assertThat(body.expectFirst("code").wholeText()).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{x}}", "a \u200F b", "👩‍👩‍👧‍👦", "外交部", "a=b+c@d`e", "<b>&amp;</b>"})
    void attributesKeepEveryCharacter(String text) {
        Element body = SafeMarkup.assertSafe(html("![" + escaped(text) + "](/x.png)"));
        assertThat(body.expectFirst("img").attr("alt")).isEqualTo(text);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>&])", "\\\\$1");
    }

    @Test
    void emptyLinesAtTheStartOfCodeRemain() {
        Element body = SafeMarkup.assertSafe(html("```\n\n\nx\n```"));
        assertThat(body.expectFirst("code").wholeText()).isEqualTo("\n\nx\n");
    }

    @Test
    void aLongTextComesThroughWhole() {
        String words = "Kata ke &amp; 外交 *x*\n\n".repeat(30_000);
        Element body = SafeMarkup.assertSafe(html(words));
        assertThat(body.select("p").eachText()).hasSize(30_000).containsOnly("Kata ke & 外交 x");
    }

    @Test
    void charactersThatXmlCannotCarryAreLeftOut() {
        assertThat(html("a\u0001b\u000Bc\uFFFEd\uD800e\u007F")).isEqualTo("<p>abcde\u007F</p>\n");
    }

    @Test
    void theResultIsWellFormedXml() throws Exception {
        String html =
                html(
                        "# T\n\na\\\nb &nbsp; \"q\" ![i](/i.png \"t\")\n\n---\n\n"
                                + "|a|\n|-|\n|b|\n\n- x\n\nf[^1]\n\n[^1]: n");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<x>" + html + "</x>")));
    }
}
