package org.duta.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.web.feed.format.Feed;
import org.duta.web.feed.format.FeedFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedEditorTest {

    private static final Instant LATER = Instant.parse("2026-03-03T00:00:00Z");

    private final FakePublication publication = new FakePublication();
    private final FeedEditor editor =
            new FeedEditor(
                    publication,
                    new FakeMissions(),
                    new PublicAddress() {
                        @Override
                        public String base() {
                            return "https://duta.example";
                        }
                    });

    @ParameterizedTest
    @CsvSource({"7,0..40", "39,0..40", "40,40..80", "85,80..120"})
    void a_feed_answers_itself_for_the_numbers_that_no_archive_has(long head, String numbers) {
        edit(head);
        assertThat(publication.range).isEqualTo(numbers);
    }

    @Test
    void a_withdrawal_is_told_of_once() {
        PublishedPost gone = FeedFixture.withdrawn(9);
        publication.open = List.of(gone, FeedFixture.withdrawn());
        Feed feed = edit(85);
        assertThat(feed.withdrawn()).containsExactlyElementsOf(publication.open);
        assertThat(feed.others()).isEmpty();
    }

    private Feed edit(long head) {
        return editor.edit(FeedChoice.at("/feeds/all"), "atom", head, LATER);
    }
}
