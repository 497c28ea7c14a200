package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duta.model.post.text.WordComparison;
import org.junit.jupiter.api.Test;

/**
 * A comparison as an editor reads it: nothing is lost, and what is far from any change is folded.
 */
class StretchTest {

    private static final String TWENTY_LINES = lines(1, 20);

    @Test
    void linesFarFromAnyChangeAreFolded() {
        List<Stretch> shown = compared(TWENTY_LINES + "old end", TWENTY_LINES + "new end");
        assertThat(shown).extracting(Stretch::kind).startsWith("folded", "kept", "removed");
        assertThat(shown.get(0).text()).isEqualTo(lines(1, shown.get(0).lines()));
    }

    @Test
    void linesBetweenTwoChangesStayOpenBesideBoth() {
        List<Stretch> shown =
                compared("one\n" + TWENTY_LINES + "two", "eins\n" + TWENTY_LINES + "zwei");
        assertThat(shown)
                .extracting(Stretch::kind)
                .containsExactly("removed", "added", "kept", "folded", "kept", "removed", "added");
    }

    @Test
    void aFewLinesAreNotFolded() {
        assertThat(compared(lines(1, 4) + "old", lines(1, 4) + "new"))
                .extracting(Stretch::kind)
                .doesNotContain("folded");
    }

    @Test
    void whatHasNotChangedIsShownWhole() {
        assertThat(compared(TWENTY_LINES, TWENTY_LINES))
                .containsExactly(new Stretch("kept", TWENTY_LINES, 0));
    }

    @Test
    void noWordIsLost() {
        String before = "one\n" + TWENTY_LINES + "two\n" + TWENTY_LINES;
        String after = TWENTY_LINES + "three\n" + TWENTY_LINES + "four";
        List<Stretch> shown = compared(before, after);
        assertThat(without("added", shown)).isEqualTo(before);
        assertThat(without("removed", shown)).isEqualTo(after);
    }

    @Test
    void aReplacementIsOnePlace() {
        assertThat(Stretch.places(compared("a red house stands here", "a blue house stands here")))
                .isEqualTo(1);
        assertThat(Stretch.places(compared("the same", "the same"))).isZero();
    }

    private static List<Stretch> compared(String before, String after) {
        return Stretch.of(WordComparison.between(before, after));
    }

    private static String without(String kind, List<Stretch> shown) {
        return shown.stream()
                .filter(stretch -> !stretch.kind().equals(kind))
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "This is line number " + number + "\n")
                .collect(Collectors.joining());
    }
}
