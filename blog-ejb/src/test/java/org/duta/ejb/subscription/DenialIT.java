package org.duta.ejb.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.outbound.OutboundFixture;
import org.duta.ejb.subscription.HubIntents.Taken;
import org.duta.ejb.subscription.PushQueue.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever had subscribed is told when the hub has ended it (WebSub, section 5.2). */
class DenialIT {

    private static final String REASON = "It is over & done.";

    private final HubFixture hub = new HubFixture();
    private final Subscriber subscriber = new Subscriber();
    private final UUID subscription;

    DenialIT() throws IOException {
        hub.empty();
        subscription = hub.subscribed(subscriber.callback(), "hash");
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void it_is_told_once_why_its_subscription_is_over() {
        hub.end(subscription, REASON);
        assertThat(hub.lasts(subscription)).isFalse();
        tell(HubFixture.NOW);
        assertThat(subscriber.told)
                .singleElement()
                .asString()
                .startsWith("who=me&hub.mode=denied&hub.topic=" + HubFixture.TOPIC)
                .contains("&hub.reason=It+is+over+&+done.")
                .doesNotContain("hub.challenge");
        assertThat(hub.take(PushFixture.later(1_000_000), 1)).isEmpty();
    }

    @Test
    void it_is_told_again_until_it_has_heard() {
        subscriber.status = 503;
        hub.end(subscription, REASON);
        tell(HubFixture.NOW);
        assertThat(hub.take(PushFixture.later(9), 1)).isEmpty();
        subscriber.status = 204;
        tell(PushFixture.later(13));
        assertThat(subscriber.told).hasSize(2);
        assertThat(hub.take(PushFixture.later(1_000_000), 1)).isEmpty();
    }

    @Test
    void after_eleven_times_it_is_told_no_more() {
        subscriber.status = 503;
        hub.end(subscription, REASON);
        hub.sql("update hub_intent set asked_at = now() + interval '60 days'");
        long seconds = 0;
        for (int i = 0; i < 11; i++) {
            tell(PushFixture.later(seconds));
            seconds += Duration.ofHours(31).toSeconds();
        }
        assertThat(subscriber.told).hasSize(11);
        assertThat(hub.take(PushFixture.later(seconds), 1)).isEmpty();
    }

    @Test
    void whoever_subscribes_again_is_told_of_no_end() {
        hub.end(subscription, REASON);
        hub.add(
                HubIntent.subscribe(
                        HubFixture.TOPIC, subscriber.callback(), null, 600, "other hash"));
        assertThat(hub.take(HubFixture.NOW, 8))
                .extracting(taken -> taken.intent().mode())
                .containsExactly(HubIntent.Mode.SUBSCRIBE);
    }

    @Test
    void whoever_was_given_up_is_told_so() {
        hub.sql("update push_queue set attempts = 10, lease = null, leased_until = null");
        hub.in(
                PushFixture.later(1),
                parts -> {
                    Carry carry = new Carry();
                    carry.queue = parts.queue();
                    carry.subscriptions = parts.subscriptions();
                    carry.distributeFeed =
                            new DistributeFeed() {
                                @Override
                                Attempt attempt(UUID receiver) {
                                    return Attempt.failed("status 500");
                                }
                            };
                    carry.carry(parts.queue().take(Kind.HUB, 1).get(0));
                    return true;
                });
        assertThat(hub.lasts(subscription)).isFalse();
        assertThat(hub.take(PushFixture.later(1), 8))
                .extracting(taken -> taken.intent().mode())
                .containsExactly(HubIntent.Mode.DENIED);
    }

    private void tell(Clock clock) {
        List<Taken> taken = hub.take(clock, 1);
        hub.in(
                clock,
                parts -> {
                    TellDenial tellDenial = new TellDenial();
                    tellDenial.intents = parts.intents();
                    tellDenial.outbound = OutboundFixture.outbound();
                    tellDenial.tell(taken.get(0));
                    return true;
                });
    }
}
