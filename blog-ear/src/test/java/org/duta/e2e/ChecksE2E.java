package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
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
