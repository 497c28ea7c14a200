package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.ARABIC;
import static org.duta.model.render.Rendering.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.commonmark.node.Node;
import org.duta.model.render.footnote.FootnoteSection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that somebody types runs in a reader's browser, or even gets to the second line. */
class AttackTest {

    private static final List<String> ATTACKS = attacks();

    static List<String> attacks() {
        try (InputStream file =
                Objects.requireNonNull(AttackTest.class.getResourceAsStream("attacks.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(AttackTest::unescape)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows {@code \n}, {@code \t}, {@code \"}, {@code \\}, {@code \x01} and {@code \u0001}. */
    private static String unescape(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                text.append(c);
                continue;
            }
            char kind = line.charAt(++i);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
            if (digits > 0) {
                text.append((char) Integer.parseInt(line.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                text.append(kind == 'n' ? "\n" : kind == 't' ? "\t" : String.valueOf(kind));
            }
        }
        return text.toString();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(ATTACKS).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsOnlyText(String attack) {
        SafeMarkup.assertSafe(html(attack));
        SafeMarkup.assertSafe(html(attack, ARABIC));
        assertSanitizerFindsNothing(attack);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theSanitizerAloneHoldsToo(String attack) {
        SafeMarkup.assertSafe(
                HtmlPolicy.clean("<p>" + attack + "</p>").replaceAll(" id=\"(?!p-)", " id=\"p-"));
    }

    @RepeatedTest(400)
    void attacksGluedTogetherAtRandomAreOnlyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String attack = ATTACKS.get(random.nextInt(ATTACKS.size()));
            int from = random.nextInt(attack.length());
            text.append(random.nextBoolean() ? attack : attack.substring(from));
            text.append(List.of("", " ", "\n", "\n\n", "\n> ", "\n- ", "|").get(random.nextInt(7)));
        }
        SafeMarkup.assertSafe(html(text.toString()));
        assertSanitizerFindsNothing(text.toString());
    }

    /** The first line must be tight by itself: cleaning changes spelling and layout only. */
    private static void assertSanitizerFindsNothing(String source) {
        Node document = new PostParser().parse(source);
        FootnoteSection.gather(document);
        BodyShape.fit(document);
        String draft = PostHtml.renderer("p-", Rendering.ENGLISH, Pictures.NONE).render(document);
        assertThat(shape(HtmlPolicy.clean(draft))).isEqualTo(shape(draft));
    }

    private static String shape(String html) {
        Element body = Jsoup.parse(html, "").body();
        StringBuilder shape = new StringBuilder();
        for (Element element : body.getAllElements()) {
            shape.append(element.tagName());
            element.attributes().forEach(a -> shape.append(' ').append(a.getKey()));
            shape.append('\n');
        }
        return shape.append(body.text().replaceAll("[\\p{Cntrl}\\s]+", "")).toString();
    }
}
