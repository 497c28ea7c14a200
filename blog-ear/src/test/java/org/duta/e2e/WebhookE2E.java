package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duta.e2e.Receiver.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An administrator sets up webhooks, and portals are told of every change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookE2E {

    private final Newsroom newsroom = new Newsroom();
    private DeskBrowser browser;
    private Receiver receiver;

    @SuppressWarnings("NullAway.Init") // Made before the first test, and before each.
    WebhookE2E() {}

    @BeforeAll
    void signIn() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        browser = DeskBrowser.signedInAs(DutaServer.shared(), "fajar");
        browser.open("/desk/webhooks?language=en");
    }

    @BeforeEach
    void receive() {
        receiver = new Receiver();
        browser.open("/desk/webhooks");
    }

    @AfterEach
    void removeAll() {
        receiver.close();
        Sql.run("delete from push_queue where kind = 'WEBHOOK'");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void every_change_arrives_in_order_and_signed() {
        String secret = add("National portal", receiver.url("/hook"));
        String id = newsroom.live(NewDraft.in("tokyo"));
        newsroom.correct(id, "Another text.", "The date was wrong.");
        newsroom.gita.makes("withdraw", id);
        newsroom.gita.makes("restore", id);
        receiver.await(4);
        List<JsonObject> got = receiver.accepted().stream().map(Message::json).toList();
        assertThat(got)
                .extracting(item -> item.getString("op"))
                .containsExactly("published", "corrected", "withdrawn", "restored");
        assertLikeTheJournal(got);
        assertThat(got.get(1).getString("note")).isEqualTo("The date was wrong.");
        assertThat(got.get(0).getString("url")).isEqualTo(newsroom.published(id).getString("url"));
        receiver.accepted().forEach(message -> assertSigned(message, secret));
        assertThat(receiver.accepted())
                .extracting(message -> message.header("webhook-id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_committed_is_told_to_nobody() {
        add("Careful portal", receiver.url("/hook"));
        String id = newsroom.approved(NewDraft.in("tokyo"));
        newsroom.gita.tries("publish", id, "0".repeat(64), null).expect(409);
        newsroom.ayu.tries("publish", id).expect(403);
        newsroom.gita.publishes(id, null);
        assertThat(receiver.await(1).json().getString("op")).isEqualTo("published");
        assertThat(receiver.accepted()).hasSize(1);
    }

    @Test
    void a_portal_that_was_down_gets_everything_in_order_and_delays_nobody() {
        receiver.status = 503;
        add("Weary portal", receiver.url("/hook"));
        try (Receiver healthy = new Receiver()) {
            browser.open("/desk/webhooks");
            add("Healthy portal", healthy.url("/hook"));
            for (int i = 0; i < 5; i++) {
                newsroom.live(NewDraft.in("tokyo"));
            }
            healthy.await(5);
            assertThat(receiver.accepted()).isEmpty();
            receiver.awaitTurnedAway(1);
            receiver.status = 200;
            receiver.await(5);
            assertThat(receiver.accepted())
                    .extracting(Message::text)
                    .containsExactlyElementsOf(
                            healthy.accepted().stream().map(Message::text).toList());
        }
    }

    @Test
    void what_was_given_up_is_seen_and_sent_again() {
        receiver.status = 500;
        add("Broken portal", receiver.url("/hook"));
        newsroom.live(NewDraft.in("tokyo"));
        newsroom.live(NewDraft.in("tokyo"));
        receiver.awaitTurnedAway(1);
        giveUp(1);
        giveUp(2);
        browser.open("/desk/webhooks");
        browser.awaitText(".webhook .dead-letter", "status 500");
        assertThat(browser.contents(".webhook .dead-letter")).hasSize(2);
        assertThat(browser.text(".webhook")).contains("Failing");
        receiver.status = 200;
        browser.click(".webhook .dead-letter .replay-one");
        browser.awaitText(".notice-success", "One delivery is sent again");
        receiver.await(1);
        browser.open("/desk/webhooks");
        browser.click(".webhook .replay-all");
        browser.awaitText(".notice-success", "One delivery is sent again");
        receiver.await(2);
        assertLikeTheJournal(receiver.accepted().stream().map(Message::json).toList());
    }

    @Test
    void an_address_on_the_inside_is_refused_when_it_is_typed_or_when_it_is_dialled() {
        browser.type("#name", "Inside");
        browser.type("#url", "http://192.168.1.1/hook");
        browser.click("#add");
        browser.awaitText("#messages", "open internet");
        assertThat(browser.value("#name")).isEqualTo("Inside");
        browser.open("/desk/webhooks");
        add("Disguised", "http://localhost:8080/hook");
        newsroom.live(NewDraft.in("tokyo"));
        browser.until(
                () ->
                        Sql.number("select count(*) from push_queue where last_error is not null")
                                > 0);
        browser.open("/desk/webhooks");
        browser.awaitText(".webhook", "address refused");
    }

    @Test
    void a_secret_is_shown_once_and_can_be_renewed() {
        String first = add("Forgetful portal", receiver.url("/hook"));
        browser.open("/desk/webhooks");
        assertThat(browser.shows("#secret")).isFalse();
        browser.click(".webhook .renew-part summary");
        browser.click(".webhook .renew");
        String second = browser.text("#secret");
        assertThat(second).isNotEqualTo(first);
        newsroom.live(NewDraft.in("tokyo"));
        assertSigned(receiver.await(1), second);
        browser.click(".webhook .remove-part summary");
        browser.click(".webhook .remove");
        browser.awaitText(".notice-success", "was removed");
        assertThat(browser.shows(".webhook")).isFalse();
        assertThat(
                        Sql.number(
                                "select count(distinct act) from audit_entry where act in ('webhook.added',"
                                        + " 'webhook.secret-renewed', 'webhook.removed')"
                                        + " and actor = 'fajar'"))
                .isEqualTo(3);
        assertThat(Sql.number("select count(*) from audit_entry where details like '%whsec%'"))
                .isZero();
        browser.assertQuietConsole();
    }

    @Test
    void nobody_but_an_administrator_gets_in() {
        Api api = newsroom.api;
        for (String handle : List.of("gita", "eko")) {
            String cookie = BrowserSession.signIn(api, handle);
            api.get("/desk/webhooks", "Cookie", cookie).expect(403);
            assertThat(api.get("/desk/posts", "Cookie", cookie).expect(200).text())
                    .doesNotContain("/desk/webhooks");
        }
    }

    @Test
    void the_page_has_no_hindrance() {
        add("Open portal", receiver.url("/hook"));
        assertThat(browser.hindrances()).isEmpty();
    }

    /** The secret that is shown. */
    private String add(String name, String url) {
        browser.type("#name", name);
        browser.type("#url", url);
        browser.click("#add");
        return browser.text("#secret");
    }

    /** As if the head of the queue had been tried for days: its next failure is its last. */
    private static void giveUp(int letters) {
        Sql.run("update push_queue set attempts = 10, due_at = now() where kind = 'WEBHOOK'");
        Pause.until(
                Receiver.PATIENCE,
                () ->
                        Sql.number("select count(*) from push_delivery where died_at is not null")
                                >= letters,
                () -> "nothing was given up");
    }

    private void assertLikeTheJournal(List<JsonObject> got) {
        long before = got.get(0).getJsonNumber("sequence").longValue() - 1;
        List<JsonObject> journal = Journal.after(newsroom.api, before, 100);
        assertThat(got).hasSameSizeAs(journal);
        for (int i = 0; i < got.size(); i++) {
            assertThat(got.get(i)).containsAllEntriesOf(journal.get(i)).containsKey("url");
            assertThat(got.get(i)).hasSize(journal.get(i).size() + 1);
        }
    }

    private static void assertSigned(Message message, String secret) {
        String signed =
                message.header("webhook-id")
                        + "."
                        + message.header("webhook-timestamp")
                        + "."
                        + message.text();
        assertThat(message.header("webhook-signature")).isEqualTo("v1," + hmac(secret, signed));
        assertThat(message.header("content-type")).isEqualTo("application/json");
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
