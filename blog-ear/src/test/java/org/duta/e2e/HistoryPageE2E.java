package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The way through a text's versions in a browser, and who wrote what where it is reviewed. */
@SuppressWarnings("NullAway.Init")
class HistoryPageE2E {

    private static final String AYU = "Ayu menulis kalimat pertama.";
    private static final String GITA = " Gita menambah satu lagi.";

    private final DutaServer duta = DutaServer.shared();
    private final Newsroom room = new Newsroom();

    private DeskBrowser ayu;
    private String id;

    @BeforeAll
    static void theBrowserIsInstalled() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    @BeforeEach
    void twoHaveWritten() {
        id = room.draft(NewDraft.in("tokyo").saying(""));
        room.ayu.writes(id, AYU);
        room.gita.writes(id, AYU + GITA);
        ayu = DeskBrowser.signedInAs(duta, "ayu");
    }

    @AfterEach
    void ayuLeaves() {
        ayu.close();
    }

    @Test
    void theSliderShowsEachVersionWithoutLoadingThePage() {
        ayu.open("/desk/history?id=" + id);
        assertThat(ayu.text(".authored-text")).isEqualTo(AYU + GITA);
        assertThat(ayu.contents(".authored-text .coedit-look-1"))
                .containsExactly(AYU, "", GITA.strip());
        assertThat(ayu.contents(".authored-name")).containsExactly("Ayu Lestari", gitasName());
        ayu.type("#step", Keys.ARROW_LEFT.toString());
        ayu.awaitText("#version-status", "Sedang ditampilkan: Versi 1");
        assertThat(ayu.text(".authored-text")).isEqualTo(AYU);
        assertThat(ayu.await("#step").getDomAttribute("aria-valuetext")).contains("Ayu Lestari");
        assertThat(ayu.value("#version")).isEqualTo("1");
        ayu.assertQuietConsole();
    }

    @Test
    void aVersionIsNamedComparedAndGoneBackTo() {
        ayu.open("/desk/history?id=" + id + "&v=1");
        ayu.click(".timeline-acts summary");
        ayu.type("#version-name", "Untuk Duta Besar");
        ayu.click("#version-name-do");
        ayu.awaitText("#version-region h3", "Untuk Duta Besar");

        ayu.click("#compare-do");
        ayu.await(".comparison-text");
        assertThat(String.join("", ayu.contents(".comparison-text ins")).strip())
                .isEqualTo(GITA.strip());
        assertThat(ayu.await(".comparison-text ins").getDomAttribute("title"))
                .isEqualTo(gitasName());

        ayu.open("/desk/history?id=" + id + "&v=1");
        ayu.click(".version-back");
        assertThat(ayu.text(".version-back + form")).contains("ikut menulis edisi ini");
        ayu.click(".version-back-now");
        ayu.awaitText(".authored-text", AYU);
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(AYU);
        assertThat(room.ayu.typists(id)).containsKeys("ayu", "gita");
        ayu.assertQuietConsole();
    }

    @Test
    void whoeverReviewsSeesWhoWroteWhat() {
        room.ayu.makes("submit", id);
        try (DeskBrowser citra = DeskBrowser.signedInAs(duta, "citra")) {
            citra.open("/desk/read?id=" + id);
            citra.click("label[for='view-authored']");
            assertThat(citra.text(".view-of-authored .authored-text")).isEqualTo(AYU + GITA);
            assertThat(citra.contents(".view-of-authored .authored-name"))
                    .containsExactly("Ayu Lestari", gitasName());
            assertThat(citra.shows(".view-of-rendered")).isFalse();
            citra.assertQuietConsole();
        }
    }

    private String gitasName() {
        for (var typist : room.gita.sees(id).getJsonArray("byline")) {
            if (typist.asJsonObject().getString("handle").equals("gita")) {
                return typist.asJsonObject().getString("name");
            }
        }
        throw new AssertionError("gita has typed and is in the byline");
    }
}
