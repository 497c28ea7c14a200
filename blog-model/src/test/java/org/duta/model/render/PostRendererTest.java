package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duta.model.render.Rendering.ARABIC;
import static org.duta.model.render.Rendering.ENGLISH;
import static org.duta.model.render.Rendering.html;
import static org.duta.model.render.Rendering.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PostRendererTest {

    private static final PostRenderer RENDERER = new PostRenderer();

    @Test
    void headingsBeginBelowThePagesTitle() {
        assertThat(html("# One\n\n##### Five\n\n###### Six"))
                .contains("<h2 id=\"p-one\">One</h2>")
                .contains("<h6 id=\"p-five\">Five</h6>")
                .contains("<h6 id=\"p-six\">Six</h6>");
    }

    @Test
    void headingIdsKeepTheirScriptAndAreUnique() {
        assertThat(html("# Visa & *Rights*, 2026!\n# 领事 保护\n# السلام عليكم\n# ?!\n# A\n# A\n# A-1"))
                .contains("id=\"p-visa--rights-2026\"")
                .contains("id=\"p-领事-保护\"")
                .contains("id=\"p-السلام-عليكم\"")
                .contains("id=\"p-section\"")
                .contains("id=\"p-a\"")
                .contains("id=\"p-a-1\"")
                .contains("id=\"p-a-1-1\"");
    }

    @Test
    void aLinkWithinTheTextFollowsTheHeadingToItsPrefixedId() {
        Element body = SafeMarkup.assertSafe(html("[see](#how-to)\n\n# How to"));
        String target = body.expectFirst("a").attr("href").substring(1);
        assertThat(body.getElementById(target)).isNotNull();
    }

    @Test
    void rawHtmlIsShownEscaped() {
        assertThat(html("<div onclick=\"x()\">\nblock\n</div>\n\nan <b>inline</b> <!-- note -->"))
                .contains("&lt;div onclick=\"x()\"&gt;\nblock\n&lt;/div&gt;")
                .contains("an &lt;b&gt;inline&lt;/b&gt; &lt;!-- note --&gt;");
    }

    @Test
    void aTableScrollsInItsOwnRegion() {
        assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 |"))
                .contains(
                        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\""
                                + " aria-label=\"Table 1\">")
                .contains("<th align=\"left\" scope=\"col\">a</th>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void strikethroughAutolinksListsAndCodeAreUnderstood() {
        assertThat(html("~~old~~ www.example.org")).contains("<del>old</del>");
        assertThat(html("https://example.org/a"))
                .contains("<a href=\"https://example.org/a\">https://example.org/a</a>");
        assertThat(html("7. x\n8. y")).contains("<ol start=\"7\">");
        assertThat(html("```java\nx < y\n```"))
                .contains("<pre><code class=\"language-java\">x &lt; y\n</code></pre>");
    }

    @Test
    void aPictureLoadsLateAndTellsNobodyWhereItIsShown() {
        assertThat(html("![A \"view\"](/media/1.jpg \"Tokyo\")"))
                .contains(
                        "<img src=\"/media/1.jpg\" alt=\"A &quot;view&quot;\" title=\"Tokyo\""
                                + " loading=\"lazy\" referrerpolicy=\"no-referrer\" />");
    }

    @Test
    void ofARefusedAddressTheWordsRemain() {
        assertThat(html("[read **this**](javascript:x) ![a map](data:image/png;base64,AA)"))
                .isEqualTo("<p>read <strong>this</strong> a map</p>\n");
    }

    @Test
    void telephoneMailAndRelativeLinksWork() {
        assertThat(html("[a](tel:+62-21-344) [b](mailto:x@example.org) [c](/tokyo/) [d](../e?f=1)"))
                .contains("href=\"tel:+62-21-344\"")
                .contains("href=\"mailto:x@example.org\"")
                .contains("href=\"/tokyo/\"")
                .contains("href=\"../e?f=1\"");
    }

    @Test
    void aPictureIsNeverTakenFromAMailAddress() {
        assertThat(html("![x](mailto:x@example.org)")).isEqualTo("<p>x</p>\n");
    }

    @Test
    void aParagraphWhollyInTheOtherDirectionSaysSo() {
        assertThat(html("سلام\n\nAn English sentence.\n\n- item", ARABIC))
                .contains("<p>سلام</p>")
                .contains("<p dir=\"ltr\">An English sentence.</p>")
                .contains("<li dir=\"ltr\">item</li>");
        assertThat(html("Hello\n\nسلام عليكم", ENGLISH)).contains("<p dir=\"rtl\">سلام عليكم</p>");
    }

    @Test
    void anArabicSentenceThatBeginsWithALatinNameStaysAsItIs() {
        assertThat(html("UNESCO تعلن اليوم `--flag`", ARABIC))
                .isEqualTo("<p>UNESCO تعلن اليوم <code dir=\"ltr\">--flag</code></p>\n");
    }

    @Test
    void codeReadsFromLeftToRightInAnArabicPost() {
        assertThat(html("    // تعليق\n    f()", ARABIC)).startsWith("<pre dir=\"ltr\">");
    }

    @Test
    void anEmptyTextIsEmpty() {
        assertThat(render("")).isEqualTo(new Rendered("", "", true));
        assertThat(render(" \n\n").html()).isEmpty();
    }

    @Test
    void theServersLanguageChangesNothing() {
        String source = "# IŞIK\n\n|a|\n|-|\n\nx[^1]\n\n[^1]: y";
        LanguageTag unknown = LanguageTag.of("tr");
        String before = RENDERER.render(source, "p-", unknown, Pictures.NONE).html();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru"));
            assertThat(RENDERER.render(source, "p-", unknown, Pictures.NONE).html())
                    .isEqualTo(before)
                    .contains("Footnotes");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aTextOfOneMegabyteIsTakenAndOneByteMoreIsNot() {
        String longest = "é ".repeat(PostRenderer.LONGEST_SOURCE / 3) + "x";
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length)
                .isEqualTo(PostRenderer.LONGEST_SOURCE);
        assertThat(render(longest).complete()).isTrue();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> render(longest + "x"))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.TOO_LARGE))
                .satisfies(e -> assertThat(e.reasons().get(0).code()).isEqualTo("text-too-large"));
    }

    @Test
    void aPrefixThatCouldBreakOutIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.render("# x", "\"><x", ENGLISH, Pictures.NONE));
    }
}
