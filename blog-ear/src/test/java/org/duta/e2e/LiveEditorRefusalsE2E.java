package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What the editor or the server can't take is told in words, and stays with whoever wrote it. */
class LiveEditorRefusalsE2E {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String TOO_FULL = "Panjang sekali. ";

    /** Once asked, the next change goes to the server as one that no text can take. */
    private static final String SPOILING =
            """
            const send = WebSocket.prototype.send;
            window.sent = [];
            WebSocket.prototype.send = function (frame) {
              let gone = frame;
              if (frame.includes('"t":"push"')) {
                window.sent.push(frame);
                if (window.spoil) {
                  window.spoil = false;
                  gone = frame.replace(/"ch":.*\\]\\}\\]/, '"ch":[[0,"\\\\ud83d"]]}]');
                }
              }
              send.call(this, gone);
            };
            """;

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();

    @Test
    void whatIsTooMuchToPasteIsToldAndTheRestGoesOn() {
        String id = room.draft(NewDraft.in("tokyo").saying("Awal. "));
        DeskBrowser ayu = browsers.writing("ayu", id);
        ayu.write("Ayu. ");
        pastes(ayu, 250_001);
        ayu.awaitText(".coedit-notice", "250.001");
        assertThat(ayu.text(".coedit-notice")).contains("250.000", "Sisipkan sebagian");
        ayu.awaitWritten("Awal. Ayu. ");
        ayu.click(".coedit-notice button");
        ayu.keys("Lagi. ");
        ayu.awaitWritten("Awal. Ayu. Lagi. ");
        pastes(ayu, 250_000);
        ayu.until(() -> ayu.written().length() == "Awal. Ayu. Lagi. ".length() + 250_000);
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo(ayu.written());
    }

    @Test
    void whatIsTypedIntoAFullTextIsKeptUntilThereIsRoom() {
        String full = ("x".repeat(127) + "\n").repeat(MEBIBYTE / 128);
        String id = room.draft(NewDraft.in("tokyo").saying(full));
        DeskBrowser ayu = browsers.writing("ayu", id);
        ayu.write(TOO_FULL);
        ayu.await("#save-state[data-state='failed']");
        assertThat(ayu.text("#save-state")).contains("satu megabita");
        ayu.awaitText(".coedit-notice", "Persingkat");
        KeptTexts.await(ayu, 1);

        ayu.openText(id);
        ayu.await("#save-state[data-state='failed']");
        assertThat(room.ayu.sees(id).getString("text").equals(full)).isTrue();
        ayu.goToLine(0);
        ayu.keys(Keys.chord(Keys.SHIFT, Keys.END));
        ayu.keys(Keys.DELETE);
        ayu.awaitSaved();
        String saved = room.ayu.sees(id).getString("text");
        ayu.until(() -> saved.equals(ayu.written()));
        assertThat(saved.length()).isBetween(MEBIBYTE - 128, MEBIBYTE);
        assertThat(saved.substring(MEBIBYTE - 256)).endsWith("x\n" + TOO_FULL);
        KeptTexts.await(ayu, 0);
    }

    @Test
    void whatTheServerCannotTakeIsOfferedAndStaysOnOffer() {
        String id = room.draft(NewDraft.in("tokyo").saying("Awal. "));
        DeskBrowser ayu = browsers.of("ayu");
        ayu.before(SPOILING);
        ayu.openText(id);
        ayu.script("window.spoil = true;");
        ayu.write("T");
        ayu.awaitText(".kept-copy", "tidak dapat dimasukkan ke dalam teks");
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("T");
        ayu.await("#save-state[data-state='saved']");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Awal. ");
        ayu.write("Sesudah. ");
        ayu.awaitWritten("Awal. Sesudah. ");
        ayu.awaitSaved();
        assertThat(ayu.hindrances()).isEmpty();

        ayu.openText(id);
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("T");
        ayu.click(".kept-copy .button-row > :last-child");
        ayu.openText(id);
        ayu.awaitSaved();
        assertThat(ayu.shows(".kept-copy")).isFalse();
    }

    /** Tools beside the browser change the page's letters in place, unit by unit as it seems. */
    @Test
    void halfOfACharacterIsNeverTakenAwayOrReplacedAlone() {
        String id = room.draft(NewDraft.in("tokyo").saying("a\uD83D\uDE00b"));
        DeskBrowser ayu = browsers.of("ayu");
        ayu.before(SPOILING);
        ayu.openText(id);
        becomes(ayu, "a\\ud83d\\ude01b");
        ayu.awaitWritten("a\uD83D\uDE01b");
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("a\uD83D\uDE01b");
        becomes(ayu, "a\\ud83db");
        ayu.awaitWritten("ab");
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("ab");
        assertThat(
                        ayu.script(
                                "return window.sent.map((f) => f.match(/\"ch\":(.*?)\\}/)[1]).join()"))
                .isEqualTo("[1,[2,\"\uD83D\uDE01\"],1],[1,[2],1]");
        assertThat(ayu.shows(".kept-copy")).isFalse();
    }

    private static void pastes(DeskBrowser who, int length) {
        who.script(
                """
                const clipboardData = new DataTransfer();
                clipboardData.setData('text/plain', 'x'.repeat(%d));
                document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                """
                        .formatted(length));
    }

    private static void becomes(DeskBrowser who, String line) {
        who.script(
                "document.querySelector('.cm-line').firstChild.nodeValue = '%s'".formatted(line));
    }
}
