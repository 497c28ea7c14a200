package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A browser that has no WebSocket at all writes in a plain field, and takes nothing from others.
 */
@SuppressWarnings("NullAway.Init")
class PlainFieldE2E {

    /** Nothing that waits long comes to its end: what is there was there at once. */
    private static final String WITHOUT_SOCKETS =
            """
            delete window.WebSocket;
            const later = window.setTimeout;
            window.setTimeout = (act, ms, ...more) => ms >= 2000 ? 0 : later(act, ms, ...more);
            """;

    @RegisterExtension final OpenBrowsers browsers = new OpenBrowsers();

    private final Newsroom room = new Newsroom();
    private final String id =
            room.draft(NewDraft.in("tokyo").with("geneva-un").saying("Awal.\n\nTengah.\n"));

    private DeskBrowser ayu;

    @BeforeEach
    void aBrowserWithoutSockets() {
        ayu = browsers.of("ayu");
        ayu.before(WITHOUT_SOCKETS);
    }

    @Test
    void theFieldIsThereAtOnceAndIsSaved() {
        opens();
        assertThat(ayu.text("#plain-text .notice")).contains("simpan dengan tombol");
        assertThat(ayu.shows("#coedit")).isFalse();
        ayu.append("#text", "Polos.\n");
        ayu.await("#save-state[data-state='unsaved']");
        ayu.save();
        assertThat(text()).isEqualTo("Awal.\n\nTengah.\nPolos.\n");
        assertThat(ayu.hindrances()).isEmpty();
    }

    @Test
    void whatOthersWroteElsewhereInTheTextIsMerged() {
        opens();
        ayu.append("#text", "Polos.\n");
        room.bima.writes(id, "Bima. Awal.\n\nTengah.\n");
        ayu.save();
        assertThat(ayu.value("#text")).isEqualTo("Bima. Awal.\n\nTengah.\nPolos.\n");
        assertThat(text()).isEqualTo("Bima. Awal.\n\nTengah.\nPolos.\n");
    }

    @Test
    void aClashIsShownWordByWordAndNothingIsLostWhicheverIsKept() {
        opens();
        ayu.append("#text", "Polos.\n");
        room.bima.writes(id, "Awal.\n\nTengah.\nBima.\n");
        ayu.click("#save");
        assertThat(ayu.text(".collision")).contains("Bima Nugroho");
        assertThat(ayu.contents(".collision .comparison-text ins").toString()).contains("Polos");
        assertThat(ayu.contents(".collision .comparison-text del").toString()).contains("Bima");
        assertThat(ayu.value("#text")).isEqualTo("Awal.\n\nTengah.\nPolos.\n");
        assertThat(text()).isEqualTo("Awal.\n\nTengah.\nBima.\n");
        assertThat(ayu.hindrances()).isEmpty();

        ayu.click("#saveMine");
        ayu.until(() -> text().equals("Awal.\n\nTengah.\nPolos.\n"));
        assertThat(
                        room.ayu.get("/api/desk/v1/posts/" + id + "/versions").items().stream()
                                .map(this::textOf))
                .contains("Awal.\n\nTengah.\nBima.\n");
    }

    @Test
    void whoeverMayOnlyReadIsToldWhyNothingMoves() {
        room.ayu.makes("submit", id);
        ayu.open("/desk/edit?id=" + id);
        ayu.awaitText("#coedit-state", "tidak dapat dijangkau");
        assertThat(ayu.text(".paper")).contains("Tengah.");
    }

    private void opens() {
        ayu.open("/desk/edit?id=" + id);
        ayu.await("#plain-text .notice");
    }

    private String text() {
        return room.ayu.sees(id).getString("text");
    }

    private String textOf(JsonObject version) {
        return room.ayu
                .get("/api/desk/v1/posts/" + id + "/versions/" + version.getInt("version"))
                .expect(200)
                .json()
                .getString("text");
    }
}
