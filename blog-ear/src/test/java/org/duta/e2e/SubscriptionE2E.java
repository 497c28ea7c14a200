package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duta.e2e.Receiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribing to a feed at the hub, as W3C WebSub has it. */
class SubscriptionE2E {

    private static final String SECRET = "rahasia & \"kunci\"";

    private final Newsroom newsroom = new Newsroom();
    private final Api api = newsroom.api;
    private final Hub hub = new Hub(api);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void a_feed_says_where_its_hub_is_and_what_it_is_called(String format) {
        Answer feed = api.get("/feeds/mission/tokyo." + format).expect(200);
        String hub = publicUrl() + "/hub";
        assertThat(feed.header("Link"))
                .isEqualTo(
                        "<%s>; rel=\"hub\", <%s>; rel=\"self\""
                                .formatted(hub, topic("mission/tokyo." + format)));
        assertThat(feed.text()).contains("\"" + hub + "\"");
    }

    @Test
    void a_subscriber_is_sent_the_feed_after_every_change_in_it() {
        String topic = topic("language/en.atom");
        subscribe(topic, "/feed?who=me", "hub.secret", SECRET, "hub.lease_seconds", "86400");
        Message question = receiver.questions().get(0);
        assertThat(question.query())
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", topic)
                .containsEntry("hub.lease_seconds", "86400")
                .containsEntry("who", "me");

        NewDraft draft = NewDraft.in("tokyo");
        String id = newsroom.live(draft);
        assertFeed(receiver.await(1), topic, draft.title());
        newsroom.correct(id, "Put right: " + draft.summary(), "A number was wrong.");
        assertThat(assertFeed(receiver.await(2), topic, draft.title())).contains("Put right");
        newsroom.gita.makes("withdraw", id);
        String withdrawn = assertFeed(receiver.await(3), topic, "urn:uuid:" + id);
        assertThat(withdrawn).contains("deleted-entry").doesNotContain("Put right");
        newsroom.gita.makes("restore", id);
        assertThat(assertFeed(receiver.await(4), topic, draft.title())).contains("Put right");
        assertThat(receiver.accepted()).hasSize(4);
    }

    @Test
    void what_is_published_while_the_hub_asks_is_sent_at_once() {
        NewDraft draft = NewDraft.in("tokyo");
        receiver.beforeConfirming = () -> newsroom.live(draft);
        String topic = topic("all.atom");
        subscribe(topic, "/hesitant");
        assertFeed(receiver.await(1), topic, draft.title());
    }

    @Test
    void whoever_has_another_feed_is_told_of_nothing() {
        subscribe(topic("language/ja.rss"), "/ja");
        subscribe(topic("language/en.rss"), "/en");
        newsroom.live(NewDraft.in("tokyo"));
        receiver.await(1);
        newsroom.live(NewDraft.in("tokyo").language("ja"));
        receiver.await(2);
        List<String> got = new ArrayList<>();
        receiver.accepted().forEach(message -> got.add(message.header("link")));
        assertThat(got.get(0)).contains("/en.rss");
        assertThat(got.get(1)).contains("/ja.rss");
        assertThat(got).hasSize(2);
    }

    @Test
    void nobody_subscribes_somebody_who_does_not_want_it() {
        receiver.confirms = false;
        subscribe(topic("all.json"), "/unwilling");
        try (Receiver willing = new Receiver()) {
            ask(willing, "subscribe", topic("all.json"), "/willing");
            newsroom.live(NewDraft.in("tokyo"));
            willing.await(1);
        }
        assertThat(receiver.accepted()).isEmpty();
    }

    @Test
    void unsubscribing_has_to_be_confirmed_as_well() {
        String topic = topic("all.atom");
        subscribe(topic, "/leaving");
        receiver.confirms = false;
        ask(receiver, "unsubscribe", topic, "/leaving");
        newsroom.live(NewDraft.in("tokyo"));
        receiver.await(1);

        receiver.confirms = true;
        ask(receiver, "unsubscribe", topic, "/leaving");
        try (Receiver other = new Receiver()) {
            ask(other, "subscribe", topic, "/staying");
            newsroom.live(NewDraft.in("tokyo"));
            other.await(1);
        }
        assertThat(receiver.accepted()).hasSize(1);
    }

    @Test
    void a_subscriber_who_is_gone_is_not_asked_again() {
        String topic = topic("all.rss");
        subscribe(topic, "/gone");
        receiver.status = 410;
        newsroom.live(NewDraft.in("tokyo"));
        receiver.awaitTurnedAway(1);
        receiver.status = 204;
        try (Receiver other = new Receiver()) {
            ask(other, "subscribe", topic, "/there");
            newsroom.live(NewDraft.in("tokyo"));
            other.await(1);
        }
        assertThat(receiver.accepted()).isEmpty();
        assertThat(receiver.turnedAway()).hasSize(1);
    }

    @Test
    void a_subscriber_who_was_down_is_sent_the_feed_as_it_is_then() {
        String topic = topic("all.json");
        subscribe(topic, "/down");
        receiver.status = 503;
        NewDraft first = NewDraft.in("tokyo");
        newsroom.live(first);
        receiver.awaitTurnedAway(1);
        NewDraft second = NewDraft.in("tokyo");
        newsroom.live(second);
        receiver.status = 202;
        String feed = assertFeed(receiver.await(1), topic, first.title());
        assertThat(feed).contains(second.title());
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, https://elsewhere.example/feeds/all.rss, 400",
        "subscribe, {base}/tokyo/, 400",
        "subscribe, {base}/feeds/all.xml, 400",
        "subscribe, {base}/feeds/mission/nowhere.rss, 400",
        "subscribe, {base}/feeds/missions.opml, 400",
        "publish, {base}/feeds/all.rss, 400"
    })
    void what_is_no_feed_of_ours_is_refused(String mode, String topic, int status) {
        Answer answer = tryToAsk(mode, topic.replace("{base}", publicUrl()), receiver.url("/x"));
        answer.expect(status, "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/x",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/x",
                "http://[::ffff:127.0.0.1]/x",
                "http://2130706433/x",
                "http://0177.0.0.1/x",
                "http://8.8.8.8:25/x",
                "ftp://8.8.8.8/x",
                "http://user@8.8.8.8/x",
                "nonsense"
            })
    void a_callback_on_the_inside_is_refused(String callback) {
        tryToAsk("subscribe", topic("all.rss"), callback).expect(422, "invalid");
    }

    private void subscribe(String topic, String path, String... more) {
        ask(receiver, "subscribe", topic, path, more);
    }

    private void ask(Receiver to, String mode, String topic, String path, String... more) {
        hub.ask(to, mode, topic, path, more);
    }

    private Answer tryToAsk(String mode, String topic, String callback, String... more) {
        return hub.tryToAsk(mode, topic, callback, more);
    }

    /** The message is the feed, says so and is signed if it should be; its text. */
    private static String assertFeed(Message message, String topic, String holds) {
        assertThat(message.text()).contains(holds);
        assertThat(message.header("content-type"))
                .startsWith(topic.endsWith("json") ? "application/feed+json" : "application/");
        assertThat(message.header("link")).contains("rel=\"hub\"", "<" + topic + ">; rel=\"self\"");
        if (topic.endsWith("en.atom")) {
            assertThat(message.header("x-hub-signature"))
                    .isEqualTo("sha256=" + hmac(message.body()));
        }
        return message.text();
    }

    private static String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String topic(String feed) {
        return Hub.topic(feed);
    }

    private static String publicUrl() {
        return Hub.publicUrl();
    }
}
