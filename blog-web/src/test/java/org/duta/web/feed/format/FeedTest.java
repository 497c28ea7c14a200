package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.duta.ejb.publication.PublishedPost;
import org.junit.jupiter.api.Test;

/** Which withdrawals a feed tells of. */
class FeedTest {

    private static final int ITEMS = 50;

    @Test
    void what_no_archive_tells_of_is_told_however_much_it_is() {
        Feed feed = FeedFixture.feed(live(50), gone(101, 119), gone(1, 30)).atMost(ITEMS);
        assertThat(feed.notices())
                .extracting(Notice::reason)
                .startsWith("Reason 119", "Reason 118")
                .endsWith("Reason 22", "Reason 21")
                .hasSize(19 + 10);
        assertThat(feed.entries()).hasSize(ITEMS - 29);
        assertThat(feed.tombstones()).hasSize(19 + 30);
    }

    @Test
    void both_kinds_stand_in_the_order_of_their_withdrawals() {
        Feed feed = FeedFixture.feed(live(1), List.of(one(5), one(2)), List.of(one(4), one(3)));
        List<String> newestFirst = List.of("Reason 5", "Reason 4", "Reason 3", "Reason 2");
        assertThat(feed.notices()).extracting(Notice::reason).isEqualTo(newestFirst);
        assertThat(feed.tombstones())
                .extracting(PublishedPost::sequence)
                .containsExactly(5L, 4L, 3L, 2L);
    }

    @Test
    void nothing_old_stands_above_the_new_unless_no_archive_tells_of_it() {
        Feed feed = FeedFixture.feed(live(1), List.of(one(-10)), List.of(one(-5)));
        assertThat(feed.notices()).extracting(Notice::reason).containsExactly("Reason -10");
    }

    private static List<PublishedPost> live(int posts) {
        return Collections.nCopies(posts, FeedFixture.plain());
    }

    private static PublishedPost one(long number) {
        return FeedFixture.withdrawn(number);
    }

    /** Newest first, as they are looked up. */
    private static List<PublishedPost> gone(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> one(first + last - number))
                .toList();
    }
}
