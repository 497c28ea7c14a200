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
    void ayuWritesOfflineAndItIsADayAgo() {
        ayu = browsers.of("ayu");
        line = new BrokenLine(ayu);
        ayu.openText(id);
        line.breaks();
        ayu.select(6, 6);
        ayu.keys("Pusat");
        KeptTexts.await(ayu, 1);
        ayu.open("/desk/posts");
        KeptTexts.age(ayu, 25);
    }

    @Test
    void whatOthersHaveWrittenSinceStandsAndTheRestIsSuggested() {
        room.bima.writes(id, "Bima. Awal. Tengah.");
        line.isMended();
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
        line.isMended();
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
        line.isMended();
        ayu.open("/desk/edit?id=" + id);
        ayu.awaitText(".kept-copy", "Anda lama tidak terhubung");
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("Pusat");
        assertThat(ayu.text("#coedit .cm-line")).isEqualTo("Bima. Awal. Tengah.");
        ayu.open("/desk/edit?id=" + id);
        assertThat(ayu.text(".kept-copy pre")).isEqualTo("Pusat");
    }
}
