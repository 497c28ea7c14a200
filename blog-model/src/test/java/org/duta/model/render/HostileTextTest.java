package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.render.Rendering.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of up to a megabyte that are made to hurt. Each takes at most 1.3 CPU-seconds, the bound is
 * 2; the time-out here is generous because a machine that tests is busy.
 */
class HostileTextTest {

    private static final int SIZE = PostRenderer.LONGEST_SOURCE;
    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String piece :
                List.of(
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "> - ",
                        "[",
                        "[^",
                        "![",
                        "]",
                        "*",
                        "*a ",
                        "**a ",
                        "*a **a ",
                        "*a _b ",
                        "_a__b",
                        "~~a ",
                        "~a~~",
                        "`",
                        "`` ` ",
                        "<",
                        "<a ",
                        "<!-- ",
                        "<?",
                        "<![CDATA[",
                        "&",
                        "&#",
                        "&amp;",
                        "\"",
                        "{",
                        "=",
                        "\\",
                        "\\[",
                        "[a](",
                        "[a](<b",
                        "![a](b",
                        "[a][",
                        "[a]: b\n",
                        "[^a]: b\n",
                        "[^a]:\n",
                        "# a\n",
                        "a\n===\n",
                        "***\n",
                        "- a\n",
                        "a  \n",
                        "|",
                        "|a",
                        "\t",
                        "\n",
                        " ",
                        "www.",
                        "http://a.b/ ",
                        "a@b.c ",
                        "a@",
                        "\u0000",
                        "\uD83D\uDE00",
                        "\u202E",
                        "<div>\n\n",
                        "```\n",
                        "~~~ a\n",
                        "a***b ",
                        "[a]",
                        "[]()",
                        "![]()",
                        "<x:y>",
                        "1) a\n\n",
                        "+\n",
                        ">\n",
                        "a\\\n",
                        "* * *\n",
                        "\u0627 a ",
                        "--",
                        "--|")) texts.put(piece + " × n", repeat(piece, SIZE));
        texts.put("20,000 >", ">".repeat(20_000) + "a");
        texts.put("emphasis in emphasis", paired("*a **a ", "a** a*"));
        texts.put("pictures in pictures", paired("![", "](b)"));
        texts.put("links in links", paired("[a ", "](b)"));
        texts.put("strike in strike", paired("~~a ", "a~~"));
        texts.put("brackets in brackets", paired("[", "]"));
        texts.put("notes in notes", paired("[^a", "]"));
        texts.put("emphasis just within the bound", within("*a **a ", "a** a*", 4));
        texts.put("brackets just within the bound", within("![", "](b)", 1));
        texts.put("open brackets just within the bound", within("[^a ", "", 1));
        texts.put("staircase of lists", lines(i -> "  ".repeat(i) + "- a"));
        texts.put("staircase of quotations", lines(i -> ">".repeat(i) + "a"));
        texts.put("staircase of code marks", lines(i -> "e" + "`".repeat(i)));
        texts.put("notes within notes", lines(i -> "    ".repeat(i) + "[^" + i + "]: a"));
        texts.put("many definitions", lines(i -> "[a" + i + "]: /u 't'"));
        texts.put("many notes", lines(i -> "a[^" + i + "]\n\n[^" + i + "]: b\n"));
        texts.put("one note, many references", "[^a]: b\n\n" + repeat("[^a]\n\n", SIZE - 20));
        texts.put("notes in a circle", lines(i -> "[^" + i + "]: [^" + (i + 1) + "]\n") + "\n[^1]");
        texts.put("long address", "[a]: <" + "x".repeat(SIZE / 2) + ">\n" + half("\n[a]\n"));
        texts.put("long title", "[a]: b '" + "x".repeat(SIZE / 2) + "'\n" + half("\n![a]\n"));
        texts.put("long label", "[" + "x".repeat(990) + "]: b\n\n" + half("[a] "));
        texts.put("wide table", table(1000, SIZE / 2500));
        texts.put("table of almost too many cells", table(2000, 98));
        texts.put("long table", "|a|\n|-|\n" + half("|b|\n"));
        texts.put("formatted table", "|a|\n|-|\n" + half("| *a* [b](/c) `d` |\n"));
        texts.put("many long headings", half("# " + "a".repeat(300) + "\n"));
        texts.put("lists of the other direction", half("- ".repeat(49) + "سلام\n"));
        return texts;
    }

    private static String repeat(String piece, int bytes) {
        return piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String half(String piece) {
        return repeat(piece, SIZE / 2 - 1100);
    }

    private static String paired(String open, String close) {
        int n = SIZE / (open.length() + close.length());
        return open.repeat(n) + close.repeat(n);
    }

    /** Paragraphs that each have as many marks as are still read as marks. */
    private static String within(String open, String close, int marks) {
        int n = PostParser.MOST_MARKS / marks;
        return repeat(open.repeat(n) + close.repeat(n) + "\n\n", SIZE);
    }

    private static String lines(IntFunction<String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < SIZE - 3000; i++) {
            String next = line.apply(i);
            if (next.length() > 2900) {
                break;
            }
            text.append(next).append('\n');
        }
        return text.toString();
    }

    private static String table(int columns, int rows) {
        String text = "|a".repeat(columns) + "\n" + "|-".repeat(columns) + "\n";
        return text + "|b\n".repeat(Math.min(rows, (SIZE - text.length()) / 3));
    }

    static List<String> names() {
        return List.copyOf(TEXTS.keySet());
    }

    @BeforeAll
    static void warmUp() {
        names().forEach(
                        name ->
                                render(
                                        text(name)
                                                .substring(
                                                        0, Math.min(2000, text(name).length()))));
    }

    private static String text(String name) {
        return Objects.requireNonNull(TEXTS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(30)
    void aHostileTextIsRenderedOrShownAsTyped(String name) {
        Rendered rendered = render(text(name));
        assertThat(rendered.html().length()).isLessThanOrEqualTo(PostRenderer.LONGEST_HTML + 100);
        assertThat(rendered.excerpt().length()).isLessThanOrEqualTo(Excerpt.LONGEST + 1);
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(30)
    void aSmallStackIsEnough(String name) throws InterruptedException {
        String start = text(name).substring(0, Math.min(60_000, text(name).length()));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> render(start), "small", 256 << 10);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
    }

    @Test
    void aTextThatGrowsBeyondTheBoundIsShownAsTyped() {
        String source = "[a]: <" + "x".repeat(100_000) + ">\n\n" + "[a] & <b>\n\n".repeat(200);
        Rendered rendered = render(source);
        assertThat(rendered.complete()).isFalse();
        assertThat(rendered.html()).startsWith("<pre class=\"unrendered\">\n[a]: &lt;xxx");
        assertThat(SafeMarkup.assertSafe(rendered.html()).wholeText().strip())
                .isEqualTo(source.strip());
        assertThat(rendered.excerpt()).startsWith("[a]: <xxx");
    }

    @Test
    void aTableWithTooManyCellsIsShownAsTyped() {
        Rendered rendered = render("before\n\n" + table(1000, PostParser.MOST_CELLS / 1000));
        assertThat(rendered.complete()).isFalse();
        assertThat(rendered.html()).startsWith("<pre class=\"unrendered\">\nbefore");
    }

    @Test
    void aParagraphWithTooManyMarksIsShownAsTypedAndTheRestIsNot() {
        String tangle = "*a **a\n".repeat(PostParser.MOST_MARKS).strip();
        Rendered rendered = render("*before*\n\n" + tangle + "\n\n*after*");
        assertThat(rendered.complete()).isFalse();
        assertThat(rendered.html())
                .isEqualTo(
                        "<p><em>before</em></p>\n<p>" + tangle + "</p>\n<p><em>after</em></p>\n");
    }
}
