package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From two diplomats' draft to the reader, through the pages, in three browsers at once. */
@SuppressWarnings("NullAway.Init")
class MainPathE2E {

    private final DutaServer duta = DutaServer.shared();
    private final RawHttp http = new RawHttp(duta.port());

    private DeskBrowser ayu;
    private DeskBrowser bima;
    private DeskBrowser citra;

    @BeforeAll
    static void theBrowserIsInstalled() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    @BeforeEach
    void threePeopleSignIn() {
        ayu = DeskBrowser.signedInAs(duta, "ayu");
        bima = DeskBrowser.signedInAs(duta, "bima");
        citra = DeskBrowser.signedInAs(duta, "citra");
    }

    @AfterEach
    void theyLeave() {
        ayu.close();
        bima.close();
        citra.close();
    }

    @Test
    void twoWriteOneClearsAndReadersHaveIt() {
        String id = ayuBegins("Angklung di tiga kota");
        ayu.write("Ayu menulis kalimat pertama.\n");
        ayu.awaitText("#preview", "Ayu menulis kalimat pertama.");
        ayuInvites("Jenewa");
        ayu.save();

        bima.open("/desk/edit?id=" + id);
        bima.write("\nBima menambah paragraf dari Jenewa.\n");
        bima.click("#submit");
        bima.await("[data-closed]");

        citra.open("/desk/read?id=" + id);
        assertThat(citra.text(".reading-text")).contains("Bima menambah paragraf dari Jenewa.");
        assertThat(citra.text(".reading-side")).contains("Ayu Lestari", "Bima Nugroho");
        citra.click("summary.move-send-back");
        citra.type("textarea.move-note", "Sebutkan kota ketiga.");
        citra.click(".move-send-back-now");
        citra.awaitPath("/desk/review");

        ayu.open("/desk/edit?id=" + id);
        assertThat(ayu.text(".sent-back")).contains("Citra Maharani", "Sebutkan kota ketiga.");
        ayu.write("\nKota ketiga adalah Beijing.\n");
        ayu.click("#submit");
        ayu.await("[data-closed]");

        citra.open("/desk/read?id=" + id);
        citra.awaitPath("from=1");
        assertThat(String.join("", citra.contents(".comparison-text ins")).strip())
                .isEqualTo("Kota ketiga adalah Beijing.");
        assertThat(citra.contents(".comparison-text del")).isEmpty();
        citra.click(".move-approve");
        citra.click(".move-publish");
        citra.await(".move-withdraw");

        String page = http.get("/tokyo/angklung-di-tiga-kota");
        assertThat(RawHttp.status(page)).isEqualTo(200);
        assertThat(page).contains("Kota ketiga adalah Beijing.", "Ayu Lestari", "Bima Nugroho");
        assertThat(http.get("/feeds/mission/tokyo.rss"))
                .contains("Angklung di tiga kota", "Ayu Lestari", "Bima Nugroho");
        ayu.assertQuietConsole();
        bima.assertQuietConsole();
        citra.assertQuietConsole();
    }

    @Test
    void whatTwoWriteAtOnceIsThereForBoth() {
        String id = ayuBegins("Dua orang sekaligus");
        ayuInvites("Jenewa");
        ayu.save();
        bima.open("/desk/edit?id=" + id);
        bima.write("Dari Bima.");
        bima.awaitSaved();
        ayu.awaitWritten("Dari Bima.");
        ayu.write(" Dari Ayu.");
        bima.awaitWritten("Dari Bima. Dari Ayu.");
        ayu.awaitSaved();
        ayu.assertQuietConsole();
        bima.assertQuietConsole();
    }

    @Test
    void whoeverSavesATitleLateLosesNothing() {
        String id = ayuBegins("Judul");
        ayuInvites("Jenewa");
        ayu.save();
        bima.open("/desk/edit?id=" + id);
        bima.awaitSaved();
        bima.append("#title", " dari Bima");
        bima.save();
        ayu.append("#title", " dari Ayu");
        assertThat(ayu.text(".collision")).contains("Bima Nugroho");
        assertThat(ayu.value("#title")).isEqualTo("Judul dari Ayu");
        ayu.click("#saveMine");
        ayu.awaitSaved();
        bima.open("/desk/edit?id=" + id);
        assertThat(bima.value("#title")).isEqualTo("Judul dari Ayu");
        ayu.assertQuietConsole();
    }

    @Test
    void whoIsSignedOutWhileWritingLosesNothing() {
        String id = ayuBegins("Sesi berakhir");
        ayu.write("Sebelum.");
        ayu.awaitSaved();
        ayu.loseSession();
        ayu.append("#title", " tanpa sesi");
        ayu.await("#lost");
        assertThat(ayu.value("#title")).isEqualTo("Sesi berakhir tanpa sesi");
        ayu.signIn("ayu");
        ayu.open("/desk/edit?id=" + id);
        ayu.click("#local-copy [data-local='restore']");
        ayu.save();
        assertThat(ayu.value("#title")).isEqualTo("Sesi berakhir tanpa sesi");
        ayu.awaitWritten("Sebelum.");
    }

    @Test
    void anEditorWhoTypedIsToldThatSomebodyElseDecides() {
        String id = ayuBegins("Empat mata");
        ayu.write("Teks Ayu.");
        ayu.awaitSaved();
        try (DeskBrowser gita = DeskBrowser.signedInAs(duta, "gita")) {
            gita.open("/desk/edit?id=" + id);
            gita.write(" Sekata dari Gita.");
            gita.click("#submit");
            gita.await("[data-closed]");
            gita.open("/desk/read?id=" + id);
            assertThat(gita.text(".reading-side .notice")).contains("orang lain");
            assertThat(gita.shows(".move-approve")).isFalse();
        }
    }

    @Test
    void everythingThatADraftLacksIsToldAtOnceAndAtItsField() {
        ayuBegins("");
        ayu.click("#submit");
        ayu.await("#title-error");
        ayu.await("#text-error");
        assertThat(ayu.path()).startsWith("/desk/edit");
    }

    private String ayuBegins(String title) {
        ayu.open("/desk/new");
        ayu.type("#title", title);
        ayu.click("#create");
        ayu.awaitPath("/desk/edit?id=");
        ayu.await("#coedit .cm-content:not([aria-readonly='true'])");
        return ayu.path().replaceFirst(".*id=", "");
    }

    private void ayuInvites(String city) {
        ayu.type("#contributors_input", city);
        ayu.click(".ui-autocomplete-item");
        ayu.await(".ui-autocomplete-token");
    }
}
