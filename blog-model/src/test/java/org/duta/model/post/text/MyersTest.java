package org.duta.model.post.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MyersTest {

    private static final long PLENTY = Long.MAX_VALUE;

    @Test
    void pairs_as_many_elements_as_any_method_could() {
        Random random = new Random(1986);
        for (int i = 0; i < 20_000; i++) {
            int letters = 1 + random.nextInt(6);
            int[] before = random.ints(random.nextInt(30), 0, letters).toArray();
            int[] after = random.ints(random.nextInt(30), 0, letters).toArray();
            int[] partners = new Myers(PLENTY).partners(before, after);
            assertPairsEqualElementsInOrder(before, after, partners);
            assertThat(pairs(partners)).isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    void pairs_what_long_sequences_with_few_differences_share() {
        int[] before = IntStream.range(0, 300_000).map(i -> i % 1_000).toArray();
        int[] after = before.clone();
        for (int i = 500; i < after.length; i += 1_000) {
            after[i] = 1_000;
        }
        int[] partners = new Myers(PLENTY).partners(before, after);
        assertPairsEqualElementsInOrder(before, after, partners);
        assertThat(pairs(partners)).isEqualTo(before.length - 300L);
    }

    @Test
    void settles_for_less_when_the_sequences_are_too_unlike() {
        Random random = new Random(7);
        int[] before = random.ints(60_000, 0, 40).toArray();
        int[] after = random.ints(60_000, 0, 40).toArray();
        int[] partners = new Myers(PLENTY).partners(before, after);
        assertPairsEqualElementsInOrder(before, after, partners);
        assertThat(pairs(partners)).isBetween(10_000L, 30_000L);
    }

    @Test
    void leaves_the_rest_unpaired_when_the_effort_is_spent() {
        int[] before = {0, 1, 2, 3, 4, 5, 6};
        int[] after = {0, 3, 2, 1, 5, 4, 6};
        assertThat(new Myers(1).partners(before, after)).containsExactly(0, -1, -1, -1, -1, -1, 6);
    }

    @Test
    void never_pairs_negative_elements() {
        assertThat(new Myers(PLENTY).partners(new int[] {-1, 7, -1}, new int[] {7, -1}))
                .containsExactly(-1, 0, -1);
    }

    private static void assertPairsEqualElementsInOrder(int[] before, int[] after, int[] partners) {
        int last = -1;
        for (int i = 0; i < before.length; i++) {
            if (partners[i] >= 0) {
                assertThat(after[partners[i]]).isEqualTo(before[i]);
                assertThat(partners[i]).isGreaterThan(last);
                last = partners[i];
            }
        }
    }

    private static long pairs(int[] partners) {
        return Arrays.stream(partners).filter(partner -> partner >= 0).count();
    }

    /** By the textbook table, in quadratic time. */
    private static long longestCommon(int[] before, int[] after) {
        int[][] longest = new int[before.length + 1][after.length + 1];
        for (int i = 1; i <= before.length; i++) {
            for (int j = 1; j <= after.length; j++) {
                longest[i][j] =
                        before[i - 1] == after[j - 1]
                                ? longest[i - 1][j - 1] + 1
                                : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[before.length][after.length];
    }
}
