package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A post in two languages: whoever corrects one sees to it that the other follows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesE2E {

    private static final String NOTE = "Jumlahnya dua ratus.";

    private final Newsroom room = new Newsroom();
    private DeskBrowser browser;

    @BeforeAll
    void open() {
        assumeTrue(DeskBrowser.isInstalled(), "Chromium isn't installed");
        browser = DeskBrowser.signedInAs(DutaServer.shared(), "gita");
        browser.open("/desk/posts?language=en");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aCorrectionIsOwedUntilTheTranslationHasFollowedIt() {
        String source =
                room.live(
                        NewDraft.in("tokyo")
                                .language("ar")
                                .saying(
                                        "افتتاح القنصلية.\n\nحضر أربعون ضيفا.\n\n- جواز\n- صورة\n"));
        String version = translate(source, "en");
        assertThat(standing(version, "en").getString("state")).isEqualTo("draft");
        publish(version, "The consulate opens.\n\nForty guests came.\n\n- passport\n- photo\n");
        assertThat(standing(source, "en").getString("state")).isEqualTo("current");
        room.correct(source, "افتتاح القنصلية.\n\nحضر خمسون ضيفا.\n\n- جواز\n- صورة\n", NOTE);

        JsonObject behind = standing(source, "en");
        assertThat(behind.getString("state")).isEqualTo("behind");
        assertThat(behind.getJsonArray("behind").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(passage -> assertThat(passage.getString("now")).contains("خمسون"));
        assertThat(debts(version)).singleElement().matches(debt -> says(debt, NOTE));
        assertThat(standing(source, "ar").getJsonArray("debts")).isEmpty();

        browser.open("/desk/posts");
        browser.awaitText(".owing", NOTE);
        assertThat(browser.hindrances()).isEmpty();
        room.ayu.makes("start-edition", version);
        follow(version);
        room.ayu.writes(version, "The consulate opens.\n\nFifty came.\n\n- passport\n- photo\n");
        room.ayu.makes("submit", version);
        assertThat(debts(version)).singleElement().matches(debt -> debt.getBoolean("declared"));
        room.citra.makes("approve", version);
        room.citra.publishes(version, "Fifty guests.");
        assertThat(standing(source, "en").getString("state")).isEqualTo("current");
        assertThat(debts(version)).isEmpty();
        assertThat(debts(source)).isEmpty();
    }

    /** Says beside the text that the one paragraph which has changed is done. */
    private void follow(String version) {
        browser.open("/desk/edit?id=" + version);
        browser.awaitText(".debt", NOTE);
        browser.awaitText(".passage-changed .passage-what", "Paragraph 2");
        assertThat(browser.contents(".passage-changed ins").toString()).contains("خمسون");
        browser.await(".passage-changed .comparison[lang=ar][dir=rtl]");
        assertThat(browser.hindrances()).isEmpty();
        browser.click(".passage-done");
        browser.awaitText(".source-left", "has followed everything");
        browser.awaitText(".debt", "settled when it goes live");
        assertThat(browser.shows(".passage-done")).isFalse();
        browser.widen(390);
        assertThat(browser.overflow()).isZero();
        browser.widen(1280);
        browser.assertQuietConsole();
    }

    @Test
    void anEditorMaySayThatNothingHasToChange() {
        String source = room.live(NewDraft.in("tokyo").language("id"));
        String version = translate(source, "en");
        publish(version, "All of it.\n");
        room.correct(source, "Semua tentang itu.\n", null);
        browser.open("/desk/parity?mission=tokyo&into=en&state=behind");
        browser.awaitText(".parity-board", room.gita.sees(source).getString("title"));
        browser.awaitText(".parity-behind", "Behind by one paragraph");
        assertThat(browser.hindrances()).isEmpty();
        browser.widen(390);
        assertThat(browser.overflow()).isZero();
        browser.widen(1280);
        browser.open("/desk/edit?id=" + version);
        browser.awaitText(".languages .debt", "without a correction note");
        browser.click("summary.leave");
        assertThat(browser.hindrances()).isEmpty();
        browser.type(".leave-note", "A comma.");
        browser.click(".leave-now");
        browser.awaitText(".notice", "nothing has to change");
        assertThat(standing(source, "en").getString("state")).isEqualTo("current");
        assertThat(room.gita.trail(version))
                .anyMatch(entry -> entry.getString("act").equals("post.left-as-it-is"));
        browser.assertQuietConsole();
    }

    @Test
    void theBoardShowsNobodyMoreThanTheyMayRead() {
        String draft = room.draft(NewDraft.in("tokyo"));
        String title = room.ayu.sees(draft).getString("title");
        assertThat(board(room.ayu)).contains(title);
        assertThat(board(room.eko)).contains(title);
        assertThat(board(room.bima)).doesNotContain(title);
        assertThat(board(room.fajar)).doesNotContain(title);
        room.ayu.get("/api/desk/v1/parity?state=lost").expect(400);
        room.ayu.get("/api/desk/v1/parity?mission=nowhere").expect(400);
        Answer first = room.ayu.get("/api/desk/v1/parity?mission=tokyo&limit=1").expect(200);
        assertThat(first.items()).hasSize(1);
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void aVersionOfAnEmbargoedPostIsKeptForTheSamePeople() {
        String source = room.draft(NewDraft.in("tokyo"));
        room.ayu.embargoes(source, "2027-06-01T07:00", List.of("gita")).expect(200);
        JsonObject draft =
                Json.createObjectBuilder(NewDraft.in("tokyo").language("id").json())
                        .add("translationOf", source)
                        .build();
        String version = room.ayu.tryToBegin(draft).expect(201).json().getString("id");
        room.gita.open(version).expect(200);
        room.citra.open(version).expect(404);
        room.eko.get("/api/desk/v1/posts/" + version + "/parity").expect(404);
        assertThat(room.gita.trail(version))
                .extracting(entry -> entry.getString("act"))
                .startsWith("post.created", "post.embargoed");
    }

    private static List<String> board(SignedIn person) {
        return person
                .get("/api/desk/v1/parity?mission=tokyo&state=missing&limit=100")
                .expect(200)
                .items()
                .stream()
                .map(post -> post.getString("title"))
                .toList();
    }

    /** Begins a version on the page of the source. */
    private String translate(String source, String language) {
        browser.open("/desk/edit?id=" + source);
        browser.click("summary.translate");
        browser.await(".translate-into");
        browser.script("document.querySelector('.translate-into').value = '" + language + "'");
        browser.click(".translate-now");
        browser.awaitText(".notice", "has begun");
        browser.await(".source-passages");
        return browser.path().replaceAll(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private void publish(String version, String text) {
        room.ayu.changes(version, "title", "About " + NewDraft.word());
        room.ayu.changes(version, "summary", "In short.");
        room.ayu.writes(version, text);
        room.ayu.makes("submit", version);
        room.citra.makes("approve", version);
        room.citra.publishes(version, null);
    }

    private JsonObject standing(String post, String language) {
        return room
                .ayu
                .get("/api/desk/v1/posts/" + post + "/parity")
                .expect(200)
                .json()
                .getJsonArray("languages")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(standing -> standing.getString("language").equals(language))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> debts(String post) {
        String language = room.ayu.sees(post).getString("language");
        return standing(post, language).getJsonArray("debts").getValuesAs(JsonObject.class);
    }

    private static boolean says(JsonObject debt, String note) {
        return debt.getString("note").equals(note) && debt.getString("op").equals("corrected");
    }
}
