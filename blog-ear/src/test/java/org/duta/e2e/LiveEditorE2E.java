package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Several people write one text in their browsers. */
class LiveEditorE2E {

    /**
     * The looks of the badges by their people, if each caret has its writer's, and none is there
     * twice.
     */
    private static final String LOOKS =
            """
            const look = (element) => element.className.match(/coedit-look-\\d/)[0];
            const badges = [...document.querySelectorAll('#here li')];
            const agree = [...document.querySelectorAll('.cm-caret')].every((caret) => look(caret) === look(
                badges.find((li) => li.textContent.includes(caret.textContent)).firstChild));
            const looks = badges.map((li) => li.firstChild.textContent + look(li.firstChild)).sort();
            const alone = new Set(badges.map((li) => look(li.firstChild))).size === badges.length;
            return agree && alone ? looks.join() : 'mixed up';
            """;

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();

    @Test
    void threeWriteAtOnceAndSeeEachOther() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal.\n"));
        DeskBrowser ayu = browsers.writing("ayu", id);
        DeskBrowser bima = browsers.writing("bima", id);
        DeskBrowser dewi = browsers.writing("dewi", id);
        ayu.write("Dari Ayu. ");
        bima.write("Dari Bima. ");
        dewi.write("Dari Dewi. ");
        ayu.write("Lagi Ayu. ");
        for (DeskBrowser one : List.of(ayu, bima, dewi)) {
            one.awaitSaved();
            one.until(
                    () ->
                            one.written().contains("Dari Dewi. ")
                                    && one.written().contains("Dari Bima. ")
                                    && one.written().contains("Lagi Ayu. "));
        }
        bima.until(() -> bima.written().equals(ayu.written()));
        dewi.until(() -> dewi.written().equals(ayu.written()));
        assertThat(ayu.written().split("Dari Bima", -1)).hasSize(2);
        ayu.until(() -> ayu.contents(".cm-caret-name").contains("Bima Nugroho"));
        assertThat(ayu.contents("#here li").toString())
                .contains(
                        "Ayu Lestari · KBRI Tokyo",
                        "Bima Nugroho · PTRI Jenewa",
                        "Dewi Anggraini · PTRI Jenewa");
        assertThat(ayu.contents("#here .here-badge")).containsExactly("AL", "BN", "DA");
        assertThat(ayu.script(LOOKS)).isEqualTo(dewi.script(LOOKS)).isNotEqualTo("mixed up");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(ayu.written());
    }

    /** etherpad-lite#4978: what an input method composes is whole, whatever others do meanwhile. */
    @Test
    void aComposedWordIsWholeWhateverOthersWriteMeanwhile() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Satu\nDua\n"));
        DeskBrowser ayu = browsers.writing("ayu", id);
        DeskBrowser bima = browsers.writing("bima", id);
        ayu.write("");
        compose(ayu, "k");
        compose(ayu, "ka");
        bima.goToLine(0);
        bima.keys("Bima ");
        bima.awaitSaved();
        compose(ayu, "かんじ");
        ayu.command("Input.insertText", Map.of("text", "漢字"));
        ayu.awaitWritten("Bima Satu\nDua\n漢字");
        bima.awaitWritten("Bima Satu\nDua\n漢字");
    }

    /** y-prosemirror#91: undo is for one's own changes. */
    @Test
    void undoTakesBackOnesOwnChangesAlone() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Satu\nDua\n"));
        DeskBrowser ayu = browsers.writing("ayu", id);
        DeskBrowser bima = browsers.writing("bima", id);
        ayu.write("milik Ayu");
        ayu.awaitSaved();
        bima.goToLine(0);
        bima.keys("milik Bima ");
        ayu.awaitWritten("milik Bima Satu\nDua\nmilik Ayu");
        ayu.keys(Keys.chord(Keys.CONTROL, "z"));
        ayu.awaitWritten("milik Bima Satu\nDua\n");
        bima.awaitWritten("milik Bima Satu\nDua\n");
    }

    @Test
    void anArabicTextIsWrittenFromTheRight() {
        String id = room.draft(NewDraft.in("tokyo").language("ar").saying("مرحبا\n"));
        DeskBrowser ayu = browsers.writing("ayu", id);
        ayu.write("بكم في طوكيو");
        ayu.awaitSaved();
        ayu.awaitWritten("مرحبا\nبكم في طوكيو");
        assertThat(
                        ayu.script(
                                "return getComputedStyle(document.querySelector('.cm-line')).direction"))
                .isEqualTo("rtl");
    }

    /** gutenberg#75976: whoever reloads is connected, and the page says so. */
    @Test
    void whoeverReloadsIsConnectedAndToldSo() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal. "));
        DeskBrowser ayu = browsers.writing("ayu", id);
        DeskBrowser bima = browsers.writing("bima", id);
        ayu.write("Sebelum. ");
        ayu.awaitSaved();
        ayu.openText(id);
        ayu.write("Sesudah. ");
        ayu.awaitSaved();
        bima.awaitWritten("Awal. Sebelum. Sesudah. ");
    }

    @Test
    void submittingClosesTheTextForTheOthersAndSaysWhoDidIt() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Siap."));
        DeskBrowser bima = browsers.writing("bima", id);
        room.ayu.makes("submit", id);
        bima.await("#save-state[data-state='readonly']");
        assertThat(bima.text("#save-state")).contains("Ayu Lestari");
        assertThat(bima.shows(".cm-content:not([aria-readonly='true'])")).isFalse();
        room.ayu.makes("recall", id);
        bima.write(" Lagi.");
        bima.awaitSaved();
        bima.awaitWritten("Siap. Lagi.");
    }

    @Test
    void nothingInTheEditorHindersAnybody() {
        String id = room.draft(NewDraft.in("tokyo").saying("## Judul\n\nTeks **tebal**.\n"));
        DeskBrowser ayu = browsers.writing("ayu", id);
        ayu.click(".coedit-tool-authors");
        assertThat(ayu.hindrances()).isEmpty();
        room.ayu.makes("submit", id);
        DeskBrowser citra = browsers.readingAlong("citra", id);
        assertThat(citra.hindrances()).isEmpty();
    }

    private static void compose(DeskBrowser browser, String text) {
        browser.command(
                "Input.imeSetComposition",
                Map.of(
                        "text", text,
                        "selectionStart", text.length(),
                        "selectionEnd", text.length()));
    }
}
