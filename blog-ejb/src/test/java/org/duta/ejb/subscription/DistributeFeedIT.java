package org.duta.ejb.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.outbound.OutboundFixture;
import org.duta.ejb.publication.JournalFinder;
import org.duta.ejb.publication.JournalHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributeFeedIT {

    private static final OwnDoor.Feed BEFORE = feed("before");
    private static final OwnDoor.Feed AFTER = feed("after");

    private final HubFixture hub = new HubFixture();
    private final Subscriber subscriber = new Subscriber();

    DistributeFeedIT() throws IOException {}

    @BeforeEach
    void empty() {
        hub.empty();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    /** Between the request and its confirmation there is nobody yet to make a delivery for. */
    @Test
    void what_was_published_while_the_hub_asked_is_sent_when_the_subscription_begins() {
        UUID begun = hub.subscribed(subscriber.callback(), HubSubscriptions.hashOf(BEFORE));
        assertThat(attempt(begun, Optional.of(AFTER)).outcome())
                .isEqualTo(Attempt.Outcome.DELIVERED);
        assertThat(subscriber.sent).containsExactly("after");
        assertThat(attempt(begun, Optional.of(AFTER)).outcome())
                .isEqualTo(Attempt.Outcome.UP_TO_DATE);
    }

    @Test
    void a_feed_that_has_not_changed_is_not_sent_when_the_subscription_begins() {
        UUID begun = hub.subscribed(subscriber.callback(), HubSubscriptions.hashOf(BEFORE));
        assertThat(attempt(begun, Optional.of(BEFORE)).outcome())
                .isEqualTo(Attempt.Outcome.UP_TO_DATE);
        assertThat(subscriber.sent).isEmpty();
    }

    @Test
    void a_topic_that_is_no_feed_just_now_is_tried_again() {
        UUID begun = hub.subscribed(subscriber.callback(), "hash");
        assertThat(attempt(begun, Optional.empty()).outcome()).isEqualTo(Attempt.Outcome.FAILED);
        assertThat(attempt(begun, Optional.of(AFTER)).outcome())
                .isEqualTo(Attempt.Outcome.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"202, DELIVERED", "307, FAILED", "404, FAILED", "500, FAILED", "410, ENDED"})
    void nothing_but_410_ends_a_subscription(int status, Attempt.Outcome outcome) {
        UUID begun = hub.subscribed(subscriber.callback(), "hash");
        subscriber.status = status;
        assertThat(attempt(begun, Optional.of(AFTER)).outcome()).isEqualTo(outcome);
    }

    private Attempt attempt(UUID receiver, Optional<OwnDoor.Feed> feed) {
        return hub.in(
                HubFixture.NOW,
                parts -> {
                    DistributeFeed distribute = new DistributeFeed();
                    distribute.subscriptions = parts.subscriptions();
                    distribute.journal = new EmptyJournal();
                    distribute.door = new Door(feed);
                    distribute.outbound = OutboundFixture.outbound();
                    return distribute.attempt(receiver);
                });
    }

    private static OwnDoor.Feed feed(String text) {
        return new OwnDoor.Feed(text.getBytes(UTF_8), "application/atom+xml", List.of());
    }

    private static final class EmptyJournal extends JournalFinder {
        @Override
        public JournalHead head() {
            return new JournalHead(0, 0, Instant.EPOCH);
        }
    }

    private static final class Door extends OwnDoor {
        private final Optional<OwnDoor.Feed> feed;

        Door(Optional<OwnDoor.Feed> feed) {
            this.feed = feed;
        }

        @Override
        Optional<OwnDoor.Feed> feed(String topic) {
            return feed;
        }
    }
}
