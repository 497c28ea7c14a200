package org.duta.model.post.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.model.post.text.WordComparison.Kind;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two texts of a megabyte, as hard as they come: the times are printed, not asserted. */
@Timeout(30)
class LargeTextTest {

    private static final int MILLION = 1_000_000;
    private static final int HALF = MILLION / 2;
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String WORDY = "aeinrst    ";
    private static final String CHINESE = "外務大臣は東京で访问北京的新学校";
    private static final RandomText RANDOM = new RandomText(42);

    private record Pair(String name, String before, String after) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void any_two_large_texts_are_soon_told_apart(Pair pair) {
        TextDiff diff = timed("diff", pair, TextDiff::between);
        assertThat(diff.applyTo(pair.before).equals(pair.after)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void any_two_large_texts_are_soon_compared_by_word(Pair pair) {
        String after =
                timed("words", pair, WordComparison::between).stream()
                        .filter(segment -> segment.kind() != Kind.REMOVED)
                        .map(WordComparison.Segment::text)
                        .collect(Collectors.joining());
        assertThat(after.equals(pair.after)).isTrue();
    }

    private static Stream<Pair> pairs() {
        String line = "A line like all the others.\n";
        String paragraph = letters(WORDY, 400) + "\n";
        String text = letters(WORDY + WORDY + WORDY + "\n", MILLION);
        return Stream.of(
                random("nothing in common", "abcdef", "ghijkl"),
                random("random letters", LATIN, LATIN),
                random("random bits", "ab", "ab"),
                random("random words", WORDY, WORDY),
                random("random lines", "ab\n", "ab\n"),
                random("random Chinese", CHINESE, CHINESE),
                new Pair("half as many a", "a".repeat(MILLION), "a".repeat(MILLION / 2)),
                new Pair("abab against baba", "ab".repeat(HALF), "x" + "ba".repeat(HALF) + "y"),
                new Pair("a run between unlike ends", hidden("abcdefgh"), hidden("ijklmnop")),
                new Pair("newlines against x-newlines", "\n".repeat(MILLION), "x\n".repeat(HALF)),
                new Pair(
                        "half as many lines", line.repeat(35_000), "x" + line.repeat(17_000) + "y"),
                new Pair(
                        "every paragraph edited",
                        paragraph.repeat(2_500),
                        paragraph.replaceFirst("s", "zz").repeat(2_500)),
                new Pair("one word in eight replaced", text, edited(text, 8)),
                new Pair("one word in two replaced", text, edited(text, 2)));
    }

    private static Pair random(String name, String alphabetBefore, String alphabetAfter) {
        return new Pair(name, letters(alphabetBefore, MILLION), letters(alphabetAfter, MILLION));
    }

    private static String letters(String alphabet, int bytes) {
        int bytesPerLetter = alphabet.equals(CHINESE) ? 3 : 1;
        return RANDOM.letters(alphabet, bytes / bytesPerLetter);
    }

    private static String hidden(String ends) {
        return letters(ends, 5_000) + "-".repeat(MILLION - 10_000) + letters(ends, 5_000);
    }

    private static String edited(String text, int every) {
        return Pattern.compile("\\S+")
                .matcher(text)
                .replaceAll(word -> RANDOM.below(every) == 0 ? letters(LATIN, 5) : word.group());
    }

    /** Processor time of this thread, so that a busy machine doesn't blur it. */
    private static <T> T timed(String what, Pair pair, BiFunction<String, String, T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T result = work.apply(pair.before, pair.after);
        long milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.printf("%5d CPU ms  %s: %s%n", milliseconds, what, pair);
        return result;
    }
}
