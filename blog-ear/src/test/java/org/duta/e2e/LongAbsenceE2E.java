package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever comes back after days finds what they had written, and it overruns nobody. */
@SuppressWarnings("NullAway.Init")
class LongAbsenceE2E {

    private static final String CARD = ".coedit-placed > .coedit-card-suggestion";

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();
    private final String id =
            room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal. Tengah."));

    private DeskBrowser ayu;
    private BrokenLine line;

    @BeforeEach
    void ayuWritesOffline() {
        ayu = browsers.of("ayu");
        line = new BrokenLine(ayu);
        ayu.openText(id);
        line.breaks();
        ayu.select(6, 6);
        ayu.keys("Pusat");
        KeptTexts.await(ayu, 1);
    }

    @Test
    void whatOthersHaveWrittenSinceStandsAndTheRestIsSuggested() {
        room.bima.writes(id, "Bima. Awal. Tengah.");
        aDayPasses();
        ayu.openText(id);
        ayu.awaitText(CARD + " ins", "Pusat");
        assertThat(ayu.text(CARD + " del")).isEqualTo("Tengah");
        assertThat(ayu.text(".coedit-notice")).contains("Anda lama tidak terhubung", "1 usulan");
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Bima. Awal. Tengah.");
        KeptTexts.await(ayu, 0);

        ayu.click(CARD + " [data-act=accept]");
        ayu.click(CARD + " [data-act=accept-anyway]");
        ayu.awaitWritten("Bima. Awal. Pusat.");
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Bima. Awal. Pusat.");
    }

    @Test
    void whereNobodyElseHasWrittenItGoesInAsItIs() {
        aDayPasses();
        ayu.openText(id);
        ayu.awaitWritten("Awal. Pusat.");
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Awal. Pusat.");
        assertThat(ayu.shows(".coedit-card")).isFalse();
        KeptTexts.await(ayu, 0);
    }

    @Test
    void whereNothingCanBeSuggestedAnyMoreItIsOfferedToCopy() {
        room.bima.writes(id, "Bima. Awal. Tengah.");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        aDayPasses();
        ayu.open("/desk/edit?id=" + id);
        ayu.awaitText(".kept-copy", "Anda lama tidak terhubung");
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("Pusat");
        assertThat(ayu.text("#coedit .cm-line")).isEqualTo("Bima. Awal. Tengah.");
        ayu.open("/desk/edit?id=" + id);
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("Pusat");
    }

    @Test
    void whatSeveralTabsHaveLeftIsAllThere() {
        ayu.inANewTab(
                () -> {
                    BrokenLine another = new BrokenLine(ayu);
                    ayu.openText(id);
                    another.breaks();
                    ayu.write(" Akhir.");
                    KeptTexts.await(ayu, 2);
                    ayu.open("/desk/posts");
                });
        room.bima.writes(id, "Bima. Awal. Tengah.");
        aDayPasses();
        ayu.openText(id);
        ayu.until(() -> ayu.contents(CARD + " ins").size() == 2);
        assertThat(ayu.contents(CARD + " ins"))
                .containsExactlyInAnyOrder("Pusat", "Tengah. Akhir.");
        ayu.awaitSaved();
        assertThat(room.ayu.sees(id).getString("text")).isEqualTo("Bima. Awal. Tengah.");
        KeptTexts.await(ayu, 0);
    }

    private void aDayPasses() {
        ayu.open("/desk/posts");
        KeptTexts.age(ayu, 25);
        line.isMended();
    }
}
