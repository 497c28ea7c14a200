package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A text is written as it will be read, and what is shown never alters what is written. */
class LivePreviewE2E {

    private static final String TEXT =
            """
            Di atas.

            | Kota | **Acara** |
            | :--- | ---: |
            | Tokyo | Bazar \\| pasar |
            | طوكيو |

            Di bawah.
            """;

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(TEXT));

    @Test
    void aTableIsShownAsItWillBeReadWhileTheCursorIsElsewhere() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        assertThat(ayu.contents(".cm-table-shown th")).containsExactly("Kota", "Acara");
        assertThat(ayu.contents(".cm-table-shown th strong")).containsExactly("Acara");
        assertThat(ayu.contents(".cm-table-shown td"))
                .containsExactly("Tokyo", "Bazar | pasar", "طوكيو", "");
        assertThat(
                        ayu.script(
                                "return getComputedStyle(document.querySelectorAll('.cm-table-shown td')[2]).direction"))
                .isEqualTo("rtl");
        assertThat(ayu.hindrances()).isEmpty();
        ayu.write("Akhir.");
        ayu.awaitWritten(TEXT + "Akhir.");
        assertThat(ayu.shows(".cm-table-shown")).isTrue();
    }

    @Test
    void aClickOnACellGoesToItsSource() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        ayu.click(".cm-table-shown tbody td");
        assertThat(ayu.shows(".cm-table-shown")).isFalse();
        ayu.keys("Kyoto, ");
        ayu.awaitWritten(TEXT.replace("Tokyo", "Kyoto, Tokyo"));
        ayu.goToLine(0);
        assertThat(ayu.contents(".cm-table-shown td")).contains("Kyoto, Tokyo");
    }

    @Test
    void theCursorGoesThroughATableLineByLine() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        ayu.goToLine(1);
        ayu.keys(Keys.ARROW_DOWN);
        ayu.await(".cm-table-head");
        ayu.keys(Keys.ARROW_DOWN.toString().repeat(2) + Keys.END + "!");
        ayu.awaitWritten(TEXT.replace("pasar |", "pasar |!"));
        ayu.keys(Keys.BACK_SPACE + Keys.ARROW_DOWN.toString().repeat(2));
        ayu.await(".cm-table-shown");
        ayu.keys(Keys.ARROW_UP + Keys.HOME.toString() + "|");
        ayu.awaitWritten(TEXT.replace("| طوكيو", "|| طوكيو"));
    }

    @Test
    void whatOthersWriteIntoATableIsShownInIt() {
        DeskBrowser ayu = browsers.writing("ayu", post);
        ayu.await(".cm-table-shown");
        room.bima.writes(post, TEXT.replace("Tokyo |", "Osaka |"));
        ayu.awaitText(".cm-table-shown td", "Osaka");
        ayu.click(".coedit-tool-authors");
        ayu.await(".cm-table-head");
        assertThat(ayu.shows(".cm-table-shown")).isFalse();
        ayu.click(".coedit-tool-authors");
        ayu.click(".coedit-tool-plain");
        ayu.await(".coedit-plain");
        assertThat(ayu.contents(".cm-line")).contains("| Osaka | Bazar \\| pasar |");
        ayu.click(".coedit-tool-plain");
        ayu.awaitText(".cm-table-shown td", "Osaka");
    }
}
