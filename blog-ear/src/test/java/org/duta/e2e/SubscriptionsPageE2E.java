package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator sees which feed programs are told of changes, and ends what is a nuisance. */
class SubscriptionsPageE2E {

    private static final String DELIVERED =
            "select count(*) from push_queue where kind = 'HUB' and last_delivered_at is not null";

    private final Newsroom newsroom = new Newsroom();
    private final Hub hub = new Hub(newsroom.api);
    private final Receiver program = new Receiver();
    private DeskBrowser browser;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    SubscriptionsPageE2E() {}

    @BeforeEach
    void signIn() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        Sql.run("delete from push_queue where kind = 'HUB'");
        browser = DeskBrowser.signedInAs(DutaServer.shared(), "fajar");
    }

    @AfterEach
    void close() {
        program.close();
        if (browser != null) {
            browser.close();
        }
        Sql.run("delete from push_queue where kind = 'HUB'");
    }

    @Test
    void whoever_has_subscribed_is_listed_without_the_secret_in_their_address() {
        open();
        browser.awaitText("main", "No feed program has subscribed");
        hub.ask(program, "subscribe", Hub.topic("language/en.atom"), "/feed?token=geheim");
        newsroom.live(NewDraft.in("tokyo"));
        program.await(1);
        browser.until(() -> Sql.number(DELIVERED) == 1);
        open();
        assertThat(browser.contents(".subscription")).hasSize(1);
        assertThat(browser.text(".subscription"))
                .contains(Hub.topic("language/en.atom"), "127.0.0.1:", "Delivering")
                .doesNotContain("Nothing yet");
        assertThat(browser.text("main")).doesNotContain("geheim");
        assertThat(browser.hindrances()).isEmpty();
    }

    @Test
    void what_fails_says_why_and_stands_first() {
        hub.ask(program, "subscribe", Hub.topic("all.atom"), "/good");
        try (Receiver broken = new Receiver()) {
            broken.status = 500;
            hub.ask(broken, "subscribe", Hub.topic("language/en.json"), "/bad");
            newsroom.live(NewDraft.in("tokyo"));
            broken.awaitTurnedAway(1);
            program.await(1);
            browser.until(
                    () -> Sql.number("select count(*) from push_queue where attempts > 0") > 0);
            open();
            List<String> lines = browser.contents(".subscription");
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).contains("Failing: status 500", "Next attempt");
            assertThat(lines.get(1)).contains("Delivering");
        }
    }

    @Test
    void what_is_ended_is_told_so_and_sent_nothing_more_and_the_trail_says_who_did_it() {
        hub.ask(program, "subscribe", Hub.topic("all.rss"), "/nuisance");
        open();
        browser.click(".subscription .end");
        browser.awaitText(".notice-success", "is sent nothing more");
        assertThat(browser.contents(".subscription")).isEmpty();
        program.awaitQuestions(2);
        assertThat(program.questions().get(1).query())
                .containsEntry("hub.mode", "denied")
                .containsEntry("hub.topic", Hub.topic("all.rss"))
                .containsEntry("hub.reason", "An administrator has ended the subscription.")
                .doesNotContainKey("hub.challenge");
        try (Receiver other = new Receiver()) {
            hub.ask(other, "subscribe", Hub.topic("all.rss"), "/other");
            newsroom.live(NewDraft.in("tokyo"));
            other.await(1);
        }
        assertThat(program.accepted()).isEmpty();
        assertThat(
                        Sql.number(
                                "select count(*) from audit_entry where act ="
                                        + " 'subscription.ended' and actor = 'fajar'"))
                .isPositive();
        hub.ask(program, "subscribe", Hub.topic("all.rss"), "/nuisance");
        newsroom.live(NewDraft.in("tokyo"));
        program.await(1);
        browser.assertQuietConsole();
    }

    @Test
    void nobody_but_an_administrator_gets_in() {
        for (String handle : List.of("gita", "eko")) {
            String cookie = BrowserSession.signIn(newsroom.api, handle);
            newsroom.api.get("/desk/subscriptions", "Cookie", cookie).expect(403);
            assertThat(newsroom.api.get("/desk/posts", "Cookie", cookie).expect(200).text())
                    .doesNotContain("/desk/subscriptions");
        }
    }

    private void open() {
        browser.open("/desk/subscriptions?language=en");
    }
}
