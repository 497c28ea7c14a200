package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written on a bad line, in a tab that dies, or without a socket at all, is never lost. */
@SuppressWarnings("NullAway.Init")
class LiveEditorOfflineE2E {

    private final DutaServer duta = DutaServer.shared();
    private final Newsroom room = new Newsroom();

    private DeskBrowser ayu;
    private String id;

    @BeforeAll
    static void theBrowserIsInstalled() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
    }

    @BeforeEach
    void aDraft() {
        id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal. "));
        ayu = DeskBrowser.signedInAs(duta, "ayu");
    }

    @AfterEach
    void ayuLeaves() {
        ayu.close();
    }

    /** etherpad-lite#5108: what is pending goes out by itself, not with the next key. */
    @Test
    void whatWasWrittenOfflineIsSavedOnceTheLineIsBack() {
        BrokenLine line = new BrokenLine(ayu);
        opens();
        line.breaks();
        ayu.write("Luring. ");
        ayu.until(() -> ayu.text("#save-state").matches("Luring: [1-9].*komputer ini"));
        writesMeanwhile("Awal. Bima. ");
        line.isMended();
        ayu.awaitSaved();
        assertBothAreThereOnce();
    }

    @Test
    void aTabThatDiedOfflineLosesNothing() {
        BrokenLine line = new BrokenLine(ayu);
        opens();
        line.breaks();
        ayu.write("Luring. ");
        ayu.until(() -> ayu.text("#save-state").contains("komputer ini"));
        ayu.until(() -> "1".equals(ayu.script(KEPT)));
        ayu.open("/desk/posts");
        writesMeanwhile("Awal. Bima. ");
        line.isMended();
        opens();
        ayu.awaitSaved();
        assertBothAreThereOnce();
    }

    @Test
    void withoutASocketThePlainFieldIsThereAndIsMerged() {
        ayu.command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "window.WebSocket = class { constructor() { throw new Error('no'); } };"));
        ayu.open("/desk/edit?id=" + id);
        ayu.await("#plain-text .notice");
        ayu.append("#text", "Polos. ");
        writesMeanwhile("Bima. Awal. ");
        ayu.save();
        assertThat(ayu.value("#text")).isEqualTo("Bima. Awal. Polos. ");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Bima. Awal. Polos. ");
    }

    @Test
    void inThePlainFieldAClashIsShownAndDecided() {
        ayu.command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "window.WebSocket = class { constructor() { throw new Error('no'); } };"));
        ayu.open("/desk/edit?id=" + id);
        ayu.await("#plain-text .notice");
        ayu.append("#text", "Polos. ");
        writesMeanwhile("Awal. Bima. ");
        ayu.click("#save");
        ayu.await(".collision");
        assertThat(ayu.value("#text")).isEqualTo("Awal. Polos. ");
        ayu.click("#saveMine");
        ayu.until(() -> room.ayu.sees(id).getString("text").equals("Awal. Polos. "));
    }

    /** The number of texts that this computer keeps, told by a later call of the same script. */
    private static final String KEPT =
            """
            const opening = indexedDB.open('duta-coedit');
            opening.onsuccess = () => {
              const asking = opening.result.transaction('texts').objectStore('texts').count();
              asking.onsuccess = () => { window.keptTexts = String(asking.result); opening.result.close(); };
            };
            return window.keptTexts || '';
            """;

    private void opens() {
        ayu.open("/desk/edit?id=" + id);
        ayu.await("#coedit .cm-content:not([aria-readonly='true'])");
    }

    private void writesMeanwhile(String text) {
        room.bima.writes(id, text);
    }

    private void assertBothAreThereOnce() {
        ayu.until(() -> ayu.written().contains("Bima. ") && ayu.written().contains("Luring. "));
        String text = room.ayu.sees(id).getString("text");
        assertThat(text).isIn("Awal. Bima. Luring. ", "Awal. Luring. Bima. ");
        assertThat(ayu.written()).isEqualTo(text);
        ayu.assertQuietConsole();
    }
}
