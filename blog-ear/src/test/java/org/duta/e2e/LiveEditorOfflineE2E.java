package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written on a bad line, in a tab that dies, or without a socket at all, is never lost. */
@SuppressWarnings("NullAway.Init")
class LiveEditorOfflineE2E {

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();

    private DeskBrowser ayu;
    private String id;

    @BeforeEach
    void aDraft() {
        id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal. "));
        ayu = browsers.of("ayu");
    }

    /** etherpad-lite#5108: what is pending goes out by itself, not with the next key. */
    @Test
    void whatWasWrittenOfflineIsSavedOnceTheLineIsBack() {
        BrokenLine line = new BrokenLine(ayu);
        ayu.openText(id);
        line.breaks();
        ayu.write("Luring. ");
        ayu.until(() -> ayu.text("#save-state").matches("Luring: [1-9].*komputer ini"));
        writesMeanwhile("Awal. Bima. ");
        line.isMended();
        ayu.awaitSaved();
        assertBothAreThereOnce();
    }

    /** Whoever can't see the page is told of each turn once, and isn't told of each letter. */
    @Test
    void theTurnsOfTheLineAreToldAndNotEachChange() {
        BrokenLine line = new BrokenLine(ayu);
        ayu.openText(id);
        ayu.awaitSaved();
        ayu.script(
                """
                window.told = [];
                const live = document.getElementById('save-told');
                new MutationObserver(() => window.told.push(live.textContent))
                    .observe(live, {childList: true});
                """);
        ayu.write("Satu per satu. ");
        ayu.awaitSaved();
        line.breaks();
        ayu.awaitHidden("#save-told", "Luring");
        ayu.write("Huruf demi huruf. ");
        KeptTexts.await(ayu, 1);
        line.isMended();
        ayu.awaitHidden("#save-told", "tersimpan");
        String told = String.valueOf(ayu.script("return window.told.join('; ')"));
        assertThat(told.split("Luring", -1)).hasSize(2);
        assertThat(told).startsWith("Luring").matches(".*; [^;]*tersimpan");
    }

    @Test
    void aTabThatDiedOfflineLosesNothing() {
        BrokenLine line = new BrokenLine(ayu);
        ayu.openText(id);
        line.breaks();
        ayu.write("Luring. ");
        ayu.until(() -> ayu.text("#save-state").contains("komputer ini"));
        KeptTexts.await(ayu, 1);
        ayu.open("/desk/posts");
        writesMeanwhile("Awal. Bima. ");
        line.isMended();
        ayu.openText(id);
        ayu.awaitSaved();
        assertBothAreThereOnce();
    }

    @Test
    void whereNoSocketGetsThroughThePlainFieldIsThereAndIsMerged() {
        ayu.before("window.WebSocket = class { constructor() { throw new Error('no'); } };");
        ayu.open("/desk/edit?id=" + id);
        ayu.await("#plain-text .notice");
        ayu.append("#text", "Polos. ");
        writesMeanwhile("Bima. Awal. ");
        ayu.save();
        assertThat(ayu.value("#text")).isEqualTo("Bima. Awal. Polos. ");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Bima. Awal. Polos. ");
    }

    private void writesMeanwhile(String text) {
        room.bima.writes(id, text);
    }

    private void assertBothAreThereOnce() {
        ayu.until(() -> ayu.written().contains("Bima. ") && ayu.written().contains("Luring. "));
        String text = room.ayu.sees(id).getString("text");
        assertThat(text).isIn("Awal. Bima. Luring. ", "Awal. Luring. Bima. ");
        assertThat(ayu.written()).isEqualTo(text);
    }
}
