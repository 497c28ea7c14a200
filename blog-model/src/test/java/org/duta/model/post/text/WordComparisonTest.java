package org.duta.model.post.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.duta.model.post.text.WordComparison.Kind;
import org.duta.model.post.text.WordComparison.Segment;
import org.junit.jupiter.api.Test;

class WordComparisonTest {

    @Test
    void a_corrected_letter_shows_the_whole_word() {
        assertThat(drawn("The embasy opens at 9.30.", "The embassy opens at 9.00."))
                .isEqualTo("The [-embasy][+embassy] opens at [-9.30][+9.00].");
    }

    @Test
    void neighbouring_words_are_replaced_together() {
        assertThat(drawn("Kami membuka sekolah baru.", "Kami menutup kantor lama."))
                .isEqualTo("Kami [-membuka sekolah baru][+menutup kantor lama].");
    }

    @Test
    void a_rewritten_sentence_is_one_replacement() {
        assertThat(
                        drawn(
                                "Hello. The minister visited Tokyo to open a school there. Thanks.",
                                "Hello. On Monday a new school was opened by the ambassador. Thanks."))
                .isEqualTo(
                        "Hello. [-The minister visited Tokyo to open a school there]"
                                + "[+On Monday a new school was opened by the ambassador]. Thanks.");
    }

    @Test
    void what_is_long_enough_to_read_stays_between_two_changes() {
        assertThat(
                        drawn(
                                "The Embassy will be closed on Monday 17 August for the holiday.",
                                "The Embassy and its consular section will be closed from Saturday 15"
                                        + " to Monday 17 August."))
                .isEqualTo(
                        "The Embassy [+and its consular section ]will be closed"
                                + " [-on][+from Saturday 15 to] Monday 17 August[- for the holiday].");
    }

    @Test
    void words_far_apart_are_changed_apart() {
        assertThat(drawn("one two three four five", "one 2 three four 5"))
                .isEqualTo("one [-two][+2] three four [-five][+5]");
    }

    @Test
    void lines_keep_their_places() {
        assertThat(drawn("- red car\n- old ship\n- train\n", "- blue bus\n- new boat\n- train\n"))
                .isEqualTo("- [-red car][+blue bus]\n- [-old ship][+new boat]\n- train\n");
    }

    @Test
    void a_new_line_starts_where_a_line_starts() {
        assertThat(drawn("- a\n- b\n\nEnd.", "1. a\n2. c\n\n## New\n\nText.\n\nEnd."))
                .isEqualTo("[--][+1.] a\n[-- b][+2. c]\n\n[+## New\n\nText.\n\n]End.");
        assertThat(drawn("A\n\nB\n\nC\n\nD\n", "A\n\nC\n\nB\n\nD\n"))
                .isEqualTo("A\n\n[-B\n\n]C\n\n[+B\n\n]D\n");
    }

    @Test
    void a_new_paragraph_and_a_dropped_one_are_whole() {
        assertThat(drawn("First.\n\nThird.\n", "First.\n\nSecond one.\n\nThird.\n"))
                .isEqualTo("First.\n\n[+Second one.\n\n]Third.\n");
        assertThat(drawn("First.\n\nSecond.\n\nThird.", "First.\n\nThird."))
                .isEqualTo("First.\n\n[-Second.\n\n]Third.");
    }

    @Test
    void a_changed_paragraph_is_found_behind_new_ones() {
        assertThat(
                        drawn(
                                "The ambassador spoke of trade.\n\nGuests ate.\n",
                                "A new start.\n\nThe ambassador spoke of peace.\n\nGuests ate.\n"))
                .isEqualTo(
                        "[+A new start.\n\n]The ambassador spoke of [-trade][+peace].\n\nGuests ate.\n");
    }

    @Test
    void markdown_signs_stand_for_themselves() {
        assertThat(drawn("See the report today.", "See the [report](https://x.org) today."))
                .isEqualTo("See the [+[]report[+](https://x.org)] today.");
    }

    @Test
    void japanese_chinese_and_thai_are_compared_by_word() {
        assertThat(drawn("外務大臣は東京で会談した。", "外務大臣は京都で会談した。")).isEqualTo("外務大臣は[-東京][+京都]で会談した。");
        assertThat(drawn("印度尼西亚外交部长访问北京", "印度尼西亚外交部长访问上海")).isEqualTo("印度尼西亚外交部长访问[-北京][+上海]");
        assertThat(drawn("เอกอัครราชทูตไทยเข้าพบรัฐมนตรี", "เอกอัครราชทูตลาวเข้าพบรัฐมนตรี"))
                .isEqualTo("เอกอัครราชทูต[-ไทย][+ลาว]เข้าพบรัฐมนตรี");
    }

    @Test
    void arabic_words_and_joined_emoji_stay_whole() {
        assertThat(drawn("زار السفير القاهرة", "زار الوزير القاهرة"))
                .isEqualTo("زار [-السفير][+الوزير] القاهرة");
        assertThat(drawn("a 👩‍👩‍👧 b", "a 👩‍👩‍👦 b")).isEqualTo("a [-👩‍👩‍👧][+👩‍👩‍👦] b");
    }

    @Test
    void equal_texts_are_kept_whole() {
        assertThat(WordComparison.between("", "")).isEmpty();
        assertThat(WordComparison.between("Same.\n", "Same.\n"))
                .containsExactly(new Segment(Kind.KEPT, "Same.\n"));
        assertThat(drawn("", "New.")).isEqualTo("[+New.]");
        assertThat(drawn("Old.", "")).isEqualTo("[-Old.]");
    }

    @Test
    void the_segments_give_both_texts_back() {
        for (int seed = 0; seed < 20_000; seed++) {
            RandomText texts = new RandomText(seed);
            String before = texts.pieces(60);
            String after = seed % 3 == 0 ? texts.pieces(60) : texts.edited(before);
            List<Segment> segments = WordComparison.between(before, after);
            assertThat(without(Kind.ADDED, segments)).as("seed %s", seed).isEqualTo(before);
            assertThat(without(Kind.REMOVED, segments)).as("seed %s", seed).isEqualTo(after);
            assertReadable(segments, seed);
        }
    }

    private static void assertReadable(List<Segment> segments, int seed) {
        for (int i = 0; i < segments.size(); i++) {
            assertThat(segments.get(i).text()).as("seed %s", seed).isNotEmpty();
            if (i > 0) {
                Kind last = segments.get(i - 1).kind();
                Kind kind = segments.get(i).kind();
                assertThat(kind).as("seed %s", seed).isNotEqualTo(last);
                assertThat(last == Kind.ADDED && kind == Kind.REMOVED)
                        .as("seed %s", seed)
                        .isFalse();
            }
        }
    }

    private static String without(Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    /** What was removed in {@code [-…]} and what was added in {@code [+…]}. */
    private static String drawn(String before, String after) {
        return WordComparison.between(before, after).stream()
                .map(WordComparisonTest::drawn)
                .collect(Collectors.joining());
    }

    private static String drawn(Segment segment) {
        return switch (segment.kind()) {
            case KEPT -> segment.text();
            case REMOVED -> "[-" + segment.text() + "]";
            case ADDED -> "[+" + segment.text() + "]";
        };
    }
}
