package org.duta.ejb.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.duta.ejb.subscription.HubIntents.Taken;
import org.duta.model.kernel.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubIntentsIT {

    private static final String POISONED = "https://poisoned.example/";
    private static final String HEALTHY = "https://healthy.example/";

    private final HubFixture hub = new HubFixture();

    @BeforeEach
    void empty() {
        hub.empty();
    }

    @Test
    void one_poisoned_host_with_200_intents_delays_nobody() {
        IntStream.range(0, HubIntents.MOST_AT_HOST).forEach(i -> hub.add(request(POISONED + i)));
        assertThatThrownBy(() -> hub.add(request(POISONED + "more")))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refused ->
                                assertThat(refused.reasons().get(0).code())
                                        .isEqualTo("hub-host-busy"));
        IntStream.range(HubIntents.MOST_AT_HOST, 200)
                .forEach(i -> hub.add(HubIntent.denied(HubFixture.TOPIC, POISONED + i, "Over.")));
        hub.add(request(HEALTHY));

        List<Taken> taken = hub.take(HubFixture.NOW, 8);
        assertThat(taken).extracting(one -> one.intent().callback()).contains(HEALTHY);
        assertThat(taken).hasSize(PushQueue.MOST_AT_HOST + 1);
        hub.add(request(HEALTHY + "again"));
        assertThat(hub.take(HubFixture.NOW, 8))
                .extracting(one -> one.intent().callback())
                .containsExactly(HEALTHY + "again");
    }

    @Test
    void whoever_asks_the_same_again_is_not_refused() {
        IntStream.range(0, HubIntents.MOST_AT_HOST).forEach(i -> hub.add(request(POISONED + i)));
        hub.add(HubIntent.unsubscribe(HubFixture.TOPIC, POISONED + 0));
        assertThat(hub.take(HubFixture.NOW, 2)).hasSize(2);
    }

    @Test
    void denials_count_against_nobody() {
        IntStream.range(0, HubIntents.MOST_AT_HOST)
                .forEach(i -> hub.add(HubIntent.denied(HubFixture.TOPIC, POISONED + i, "Over.")));
        hub.add(request(POISONED + "new"));
        assertThat(hub.take(HubFixture.NOW, 8)).hasSize(PushQueue.MOST_AT_HOST);
    }

    @Test
    void what_was_tried_waits_behind_what_is_fresh() {
        hub.add(request(POISONED));
        hub.take(HubFixture.NOW, 1);
        hub.add(request(HEALTHY));
        assertThat(hub.take(PushFixture.later(61), 1))
                .extracting(one -> one.intent().callback())
                .containsExactly(HEALTHY);
    }

    @Test
    void whoever_asks_twice_has_read_the_feed_before_the_first_time() {
        hub.add(HubIntent.subscribe(HubFixture.TOPIC, HEALTHY, null, 600, "first"));
        hub.add(HubIntent.subscribe(HubFixture.TOPIC, HEALTHY, null, 900, "second"));
        HubIntent latest = hub.take(HubFixture.NOW, 2).get(0).intent();
        assertThat(latest.leaseSeconds()).isEqualTo(900);
        assertThat(latest.contentHash()).isEqualTo("first");
    }

    @Test
    void what_a_node_of_the_release_before_was_asked_for_is_verified() {
        hub.sql(
                "insert into hub_intent (callback, topic, subscribes, lease_seconds, asked_at)"
                        + " values ('https://a.example/', 't', true, 600, now()),"
                        + " ('https://b.example/', 't', false, 600, now())");
        assertThat(hub.take(PushFixture.later(1), 8))
                .extracting(one -> one.intent().mode())
                .containsExactlyInAnyOrder(HubIntent.Mode.SUBSCRIBE, HubIntent.Mode.UNSUBSCRIBE);
    }

    private static HubIntent request(String callback) {
        return HubIntent.subscribe(HubFixture.TOPIC, callback, null, 600, "hash");
    }
}
