package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the checks point out is read by whoever writes, and by whoever clears. */
class ChecksE2E {

    private static final String FAULTY =
            "## A\n\n#### B\n\n![](/assets/logo.svg)\n\n[here](https://a.example/) [old](%s) [none](/tokyo/no-such-post)\n";

    private final Newsroom room = new Newsroom();

    @AfterEach
    void clear() {
        Sql.run("delete from sensitive_word");
    }

    @Test
    void everythingThatIsFoundIsTold() {
        String withdrawn = room.live(NewDraft.in("tokyo"));
        String page = room.page(withdrawn);
        room.gita.withdraws(withdrawn, "It was wrong.");
        String id = room.draft(NewDraft.in("tokyo").summary("").saying(FAULTY.formatted(page)));
        assertThat(codes(room.ayu, id))
                .contains(
                        "check-heading-level",
                        "check-link-nowhere",
                        "check-link-withdrawn",
                        "check-link-words",
                        "check-picture-words",
                        "check-summary-missing",
                        "check-translation-missing")
                .doesNotContain("check-link-empty", "check-sensitive-word");
        room.ayu.makes("submit", id);
        assertThat(codes(room.gita, id)).contains("check-picture-words");
        assertThat(room.gita.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        room.fajar.get("/api/desk/v1/posts/" + id + "/checks").expect(404);
    }

    @Test
    void theDeskKeepsTheListOfWordsAndEverybodyIsAskedAboutThem() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        String word = NewDraft.word();
        String id =
                room.draft(
                        NewDraft.in("tokyo")
                                .saying("About " + word.toUpperCase(java.util.Locale.ROOT) + "."));
        try (DeskBrowser eko = DeskBrowser.signedInAs(DutaServer.shared(), "eko")) {
            eko.open("/desk/words?language=en");
            eko.click("#add");
            eko.awaitText(".notice", "Type a word first");
            eko.type("#word", word);
            eko.click("#add");
            eko.awaitText(".sensitive-word", word);
            eko.type("#word", word.toUpperCase(java.util.Locale.ROOT) + Keys.ENTER);
            eko.awaitText(".notice", "on the list already");
            eko.awaitText(".sensitive-word", word);
            assertThat(eko.hindrances()).isEmpty();
            assertThat(codes(room.ayu, id)).contains("check-sensitive-word");
            eko.open("/desk/read?id=" + inReview(id));
            eko.awaitText(".findings", word);
            assertThat(eko.hindrances()).isEmpty();
            eko.open("/desk/words");
            eko.click(".remove");
            eko.awaitText(".notice", "off the list");
            eko.assertQuietConsole();
        }
        assertThat(codes(room.ayu, id)).doesNotContain("check-sensitive-word");
    }

    @Test
    void theListIsForTheDesk() {
        String cookie = BrowserSession.signIn(room.api, "gita");
        room.api.get("/desk/words", "Cookie", cookie).expect(403);
    }

    @Test
    void aLinkElsewhereIsTriedAndToldAndTriedAgain() throws IOException {
        AtomicInteger status = new AtomicInteger(404);
        HttpServer site =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        site.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        site.start();
        try {
            String page = "http://127.0.0.1:" + site.getAddress().getPort() + "/" + NewDraft.word();
            String id =
                    room.inReview(
                            NewDraft.in("tokyo")
                                    .saying(
                                            "[The report]("
                                                    + page
                                                    + ") of [others](https://other.example/)"));
            assertThat(codes(room.gita, id)).contains("check-link-waiting");
            awaitCodes(id, codes -> codes.contains("check-link-untried"));
            awaitCodes(id, codes -> codes.contains("check-link-not-found"));
            status.set(200);
            assertThat(codes(room.gita, id)).contains("check-link-not-found");
            assertThat(codes(room.gita, id)).doesNotContain("check-link-waiting");
            Sql.run(
                    "update outside_link set busy_until = null,"
                            + " tried_at = tried_at - interval '61 seconds'");
            String cookie = BrowserSession.signIn(room.api, "gita");
            assertThat(room.api.get("/desk/read?id=" + id + "&from=0", "Cookie", cookie).text())
                    .contains(page, "tidak ada", "Dicoba 20", "try-links");
            room.gita.send("POST", "/api/desk/v1/posts/" + id + "/checks", new byte[0]).expect(202);
            awaitCodes(id, codes -> !codes.contains("check-link-not-found"));
            room.fajar
                    .send("POST", "/api/desk/v1/posts/" + id + "/checks", new byte[0])
                    .expect(404);
        } finally {
            site.stop(0);
        }
    }

    private void awaitCodes(String id, Predicate<List<String>> so) {
        Pause.until(
                Receiver.PATIENCE,
                () -> so.test(codes(room.gita, id)),
                () -> "the link isn't tried");
    }

    private String inReview(String id) {
        room.ayu.makes("submit", id);
        return id;
    }

    private static List<String> codes(SignedIn person, String id) {
        return person.get("/api/desk/v1/posts/" + id + "/checks").expect(200).items().stream()
                .map(finding -> finding.getString("code"))
                .toList();
    }
}
