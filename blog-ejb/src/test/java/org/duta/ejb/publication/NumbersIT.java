package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.duta.ejb.kernel.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the archives of a feed are linked by: first numbers of posts, live or withdrawn. */
class NumbersIT {

    private static final PostFilter RARE = PostFilter.everything().topics(Set.of("rare"));

    private final TestDatabase database = TestDatabase.get();

    @Test
    void theNextNumberOnEitherSideIsTheOneThatCountingFindsHoweverFarApartPostsAre() {
        LivePosts.during(
                database,
                posts -> {
                    Random random = new Random(11);
                    TreeSet<Long> all = new TreeSet<>();
                    TreeSet<Long> rare = new TreeSet<>();
                    long number = 0;
                    for (int post = 0; post < 120; post++) {
                        long gap = (long) Math.pow(10, random.nextDouble() * 5);
                        posts.skip(gap);
                        number += gap + 1;
                        boolean inTopic = random.nextInt(10) == 0;
                        posts.with("topics", inTopic ? "rare" : "frequent")
                                .with("withdrawn", String.valueOf(random.nextInt(3) == 0))
                                .add("en", "Post " + post, "", "");
                        all.add(number);
                        if (inTopic) {
                            rare.add(number);
                        }
                    }
                    assertThat(rare).hasSizeGreaterThan(3);
                    for (int round = 0; round < 60; round++) {
                        long one = random.nextLong(number + 1_000);
                        long other = random.nextLong(number + 1_000);
                        long after = Math.min(one, other);
                        long upTo = Math.max(one, other);
                        agrees(posts.finder(), PostFilter.everything(), all, after, upTo);
                        agrees(posts.finder(), RARE, rare, after, upTo);
                    }
                    agrees(posts.finder(), RARE, rare, 0, Long.MAX_VALUE);
                });
    }

    @Test
    void whatNobodyWritesAboutHasNoNumber() {
        LivePosts.during(
                database,
                posts -> {
                    agrees(posts.finder(), RARE, new TreeSet<>(), 0, 1_000_000);
                    posts.add("en", "Another topic", "", "");
                    agrees(posts.finder(), RARE, new TreeSet<>(), 0, 1_000_000);
                });
    }

    @Test
    void nothingWasPublishedBeforeTheFirstPostWhereverThePageBegins() {
        LivePosts.during(
                database,
                posts -> {
                    for (int post = 1; post <= 5; post++) {
                        posts.with("topics", "rare").add("en", "Post " + post, "", "");
                    }
                    PageCursor cursor = posts.finder().page(RARE, null, 2).next();
                    PostFilter before = RARE.publishedBetween(null, LivePosts.FIRST);
                    assertThat(posts.finder().page(RARE, cursor, 9).posts()).hasSize(3);
                    assertThat(posts.finder().page(before, cursor, 9).posts()).isEmpty();
                });
    }

    private static void agrees(
            PublishedPostFinder finder,
            PostFilter filter,
            TreeSet<Long> numbers,
            long after,
            long upTo) {
        List<Long> within = List.copyOf(numbers.subSet(after, false, upTo, true));
        assertThat(finder.lastNumber(filter, after, upTo))
                .as("last after %d up to %d", after, upTo)
                .isEqualTo(within.isEmpty() ? 0 : within.get(within.size() - 1));
        assertThat(finder.firstNumber(filter, after, upTo))
                .as("first after %d up to %d", after, upTo)
                .isEqualTo(within.isEmpty() ? 0 : within.get(0));
    }
}
