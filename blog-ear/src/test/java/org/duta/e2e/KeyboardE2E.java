package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** An editor with a screen reader and without a mouse clears posts. */
class KeyboardE2E {

    private static final String REMOVED_AND_ADDED = "[dihapus: lama] [ditambahkan";

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();
    private final String faulty = NewDraft.word();
    private final String good = NewDraft.word();

    @Test
    void anEditorReadsCommentsSendsBackAndApprovesByTheKeyboardAlone() {
        String changed = changedAndInReview();
        String other = room.inReview(NewDraft.in("tokyo").titled("Tentang " + good));
        DeskBrowser browser = browsers.signedOut();
        KeyboardUser citra = new KeyboardUser(browser);

        signsIn(browser, citra);
        citra.goesTo("Tinjauan");
        citra.presses(Keys.ENTER);
        opens(browser, citra, faulty);
        String page = browser.path();
        readsWhatChanged(browser, citra);
        comments(browser, citra);
        browser.open(page);
        sendsBack(browser, citra, changed);

        opens(browser, citra, good);
        citra.goesTo("Setujui revisi ini");
        citra.presses(Keys.ENTER);
        citra.hears("“Tentang " + good + "” disetujui.");
        assertThat(room.ayu.sees(other).getString("state")).isEqualTo("APPROVED");
        nothingHinders(browser, citra);
        browser.open(browser.path() + "&language=en");
        browser.awaitText("#hands-title", "Who had a hand in it");
        nothingHinders(browser, citra);
    }

    private String changedAndInReview() {
        String id =
                room.live(
                        NewDraft.in("tokyo")
                                .titled("Tentang " + faulty)
                                .saying("Alamat lama kantor.\n"));
        room.ayu.makes("start-edition", id);
        room.ayu.writes(id, "Alamat baru kantor.\n");
        room.ayu.makes("submit", id);
        return id;
    }

    /** In the browser's language; what follows is in hers. */
    private static void signsIn(DeskBrowser browser, KeyboardUser citra) {
        citra.goesTo("User name");
        citra.presses("citra");
        citra.goesTo("Password");
        citra.presses(Api.PASSWORD, Keys.ENTER);
        browser.awaitPath("/desk/posts");
    }

    /** From the list of what waits for her. */
    private static void opens(DeskBrowser browser, KeyboardUser citra, String word) {
        browser.awaitPath("/desk/review");
        nothingHinders(browser, citra);
        citra.goesTo(word);
        citra.presses(Keys.ENTER);
        browser.awaitPath("from=");
    }

    private static void readsWhatChanged(DeskBrowser browser, KeyboardUser citra) {
        nothingHinders(browser, citra);
        saysInWords(browser);
        citra.goesTo("Langsung ke isi utama");
        citra.presses(Keys.ENTER);
        assertThat(citra.stops())
                .containsExactly(
                        "Perubahan",
                        "Setujui revisi ini",
                        "Kembalikan",
                        "Tarik kembali",
                        "Tarik dari publik",
                        "Saya yang memutuskan",
                        "Beri komentar di tepi naskah",
                        "Minta pendapat pihak luar",
                        "hash",
                        "PDF, Revisi 2",
                        "Word, Revisi 2",
                        "Riwayat");
        citra.goesTo("Perubahan");
        citra.presses(Keys.ARROW_RIGHT);
        assertThat(browser.text(".view-of-rendered .prose")).isEqualTo("Alamat baru kantor.");
        assertThat(browser.focusName()).isEqualTo("Seperti yang akan dibaca");
        citra.presses(Keys.ARROW_LEFT);
        browser.await(".view-of-changes");
    }

    /** Neither the colours of a stylesheet nor its shapes are needed to know how things stand. */
    private static void saysInWords(DeskBrowser browser) {
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
        assertThat(
                        browser.script(
                                "return getComputedStyle(document.querySelector('ins')).textDecorationLine"))
                .isEqualTo("underline");
        assertThat(
                        browser.script(
                                "return getComputedStyle(document.querySelector('del')).textDecorationLine"))
                .isEqualTo("line-through");
        browser.command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        String bare =
                String.valueOf(
                        browser.script(
                                "const sheets = [...document.styleSheets];"
                                        + "sheets.forEach(s => s.disabled = true);"
                                        + "const words = document.querySelector('main').innerText;"
                                        + "sheets.forEach(s => s.disabled = false); return words"));
        assertThat(bare.replaceAll("\\s+", " "))
                .contains("Ditinjau", "1 perubahan", REMOVED_AND_ADDED, "Menunggu keputusan");
    }

    private static void comments(DeskBrowser browser, KeyboardUser citra) {
        citra.goesTo("Beri komentar di tepi naskah");
        citra.presses(Keys.ENTER);
        browser.await("#coedit .cm-content");
        browser.tabTo("#coedit .cm-content");
        citra.presses(Keys.chord(Keys.CONTROL, Keys.HOME));
        citra.presses(Keys.SHIFT, Keys.ARROW_RIGHT.toString().repeat(6));
        citra.presses(Keys.chord(Keys.CONTROL, Keys.ALT, "m"));
        citra.presses("Kantor yang mana?");
        citra.presses(Keys.TAB);
        citra.presses(Keys.ENTER);
        citra.hears("Kantor yang mana?");
        nothingHinders(browser, citra);
    }

    private void sendsBack(DeskBrowser browser, KeyboardUser citra, String id) {
        citra.goesTo("Kembalikan");
        citra.presses(Keys.ENTER);
        browser.until(() -> browser.focusName().equals("Catatan untuk para penulis"));
        citra.presses("Sebut kotanya.");
        citra.goesTo("Kembalikan");
        citra.presses(Keys.ENTER);
        citra.hears("kembali ke para penulisnya");
        assertThat(room.ayu.sees(id).getJsonObject("review").toString())
                .contains("SENT_BACK", "Sebut kotanya.");
    }

    private static void nothingHinders(DeskBrowser browser, KeyboardUser citra) {
        assertThat(citra.unnamed()).isEmpty();
        assertThat(browser.hindrances()).isEmpty();
    }
}
