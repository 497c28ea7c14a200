package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What people say to each other beside a text, in their browsers. */
class MarginBrowserE2E {

    private static final String TEXT = "Satu dua tiga empat.";
    private static final String PLACED = ".coedit-placed > .coedit-card";
    private static final String LOST = ".coedit-lost .coedit-card";

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();
    private final String post = room.draft(NewDraft.in("tokyo").saying(TEXT));

    @Test
    void aCommentIsAnsweredResolvedAndReopened() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        DeskBrowser citra = browsers.writing("citra", post);
        comments(citra, "Betulkah?");

        ayu.awaitText(PLACED, "Betulkah?");
        assertThat(ayu.text(PLACED)).contains("Citra");
        assertThat(ayu.text(PLACED + " q")).isEqualTo("dua");
        assertThat(ayu.text(".coedit-marked-comment")).isEqualTo("dua");
        ayu.click(PLACED + " [data-act=reply]");
        ayu.keys("Sudah dihitung." + Keys.chord(Keys.CONTROL, Keys.ENTER));
        citra.awaitText(PLACED + " .coedit-replies", "Sudah dihitung.");

        ayu.click(PLACED + " [data-act=resolve]");
        citra.awaitText(".coedit-fold summary", "Selesai (1)");
        assertThat(citra.shows(".coedit-marked-comment")).isFalse();
        citra.click(".coedit-fold summary");
        assertThat(citra.text(".coedit-fold .coedit-card"))
                .contains("Ditandai selesai oleh Ayu Lestari");
        citra.click(".coedit-fold [data-act=reopen]");
        ayu.awaitText(PLACED + " .coedit-replies", "Sudah dihitung.");
        assertThat(ayu.text(".coedit-marked-comment")).isEqualTo("dua");
    }

    /** overleaf#552: a comment whose text is gone is told as such, and an undo brings both back. */
    @Test
    void aCommentWithoutItsTextKeepsItsQuoteAndUndoBringsItBack() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        DeskBrowser citra = browsers.writing("citra", post);
        comments(citra, "Betulkah?");
        ayu.awaitText(PLACED, "Betulkah?");

        ayu.select(3, 7);
        ayu.keys(Keys.DELETE);
        ayu.awaitWritten("Satiga empat.");
        for (DeskBrowser one : new DeskBrowser[] {ayu, citra}) {
            one.awaitText(LOST, "Betulkah?");
            assertThat(one.text(LOST + " q")).isEqualTo("dua");
            assertThat(one.text(LOST)).contains("Teks tempatnya berada sudah tidak ada.");
            assertThat(one.shows(PLACED)).isFalse();
        }
        ayu.awaitSaved();
        ayu.keys(Keys.chord(Keys.CONTROL, "z"));
        ayu.awaitWritten(TEXT);
        for (DeskBrowser one : new DeskBrowser[] {ayu, citra}) {
            one.awaitText(PLACED, "Betulkah?");
            assertThat(one.text(".coedit-marked-comment")).isEqualTo("dua");
            assertThat(one.shows(LOST)).isFalse();
        }
        citra.openText(post);
        citra.awaitText(PLACED, "Betulkah?");
    }

    @Test
    void whoeverMayNotWriteSuggestsAndAWriterAcceptsWithoutAMouse() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        DeskBrowser eko = browsers.readingAlong("eko", post);
        assertThat(eko.text("#coedit-state")).contains("mengusulkan");
        suggests(eko, "lima");
        ayu.awaitText(PLACED + " ins", "lima");
        assertThat(eko.shows("[data-act=accept]")).isFalse();

        ayu.tabTo("#coedit .cm-content");
        ayu.keys(Keys.F6);
        ayu.tabTo("[data-act=accept]");
        ayu.keys(Keys.ENTER);
        ayu.awaitText(".coedit-warning", "tidak dapat menyetujuinya");
        ayu.tabTo("[data-act=accept-anyway]");
        ayu.keys(Keys.ENTER);
        ayu.awaitWritten("Satu lima tiga empat.");
        eko.awaitText(".coedit-fold summary", "Selesai (1)");
        assertThat(eko.text("#coedit .cm-line")).isEqualTo("Satu lima tiga empat.");
        assertThat(room.ayu.typists(post)).containsEntry("eko", 4);
    }

    @Test
    void aSuggestionThatIsRejectedChangesNothingAndItsMakerIsTold() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        DeskBrowser eko = browsers.readingAlong("eko", post);
        suggests(eko, "lima");
        ayu.click(PLACED + " [data-act=reject]");
        eko.awaitText(".coedit-fold summary", "Selesai (1)");
        eko.click(".coedit-fold summary");
        assertThat(eko.text(".coedit-fold .coedit-card")).contains("Ditolak oleh Ayu Lestari");
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(TEXT);
        assertThat(room.ayu.typists(post)).doesNotContainKey("eko");
    }

    @Test
    void nothingInTheMarginHindersAnybody() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        DeskBrowser eko = browsers.readingAlong("eko", post);
        suggests(eko, "lima");
        comments(ayu, "Betulkah?");
        ayu.awaitText(".coedit-marked-comment", "dua");
        ayu.click("[data-act=reply]");
        assertThat(ayu.hindrances()).isEmpty();
        ayu.click(PLACED + " [data-act=accept]");
        ayu.await(".coedit-warning");
        assertThat(ayu.hindrances()).isEmpty();
        ayu.click("[data-act=cancel]");
        ayu.click("[data-act=reject]");
        ayu.click(".coedit-fold summary");
        ayu.await(".coedit-fold .coedit-card");
        assertThat(ayu.hindrances()).isEmpty();
        assertThat(eko.hindrances()).isEmpty();
    }

    private static void comments(DeskBrowser who, String body) {
        who.select(5, 3);
        who.click(".coedit-tool-comment");
        who.keys(body);
        who.click(".coedit-form [type=submit]");
        who.awaitText(PLACED + " .coedit-body", body);
    }

    private static void suggests(DeskBrowser who, String words) {
        who.select(5, 3);
        who.keys(Keys.chord(Keys.CONTROL, Keys.ALT, "e"));
        who.keys(Keys.chord(Keys.CONTROL, "a") + words);
        who.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        who.awaitText(PLACED + " ins", words);
    }
}
