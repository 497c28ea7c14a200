package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every mission stands, in numbers: the page and the interface. */
class BoardE2E {

    private static final Path PICTURES = Path.of("target", "looks");
    private static final String BOARD = "/api/desk/v1/board";

    private final Newsroom room = new Newsroom();

    @Test
    void theDeskSeesEveryMissionAndAnEditorHerOwn() {
        room.draft(NewDraft.in("tokyo"));
        room.bima.begins(NewDraft.in("geneva-un"));
        assertThat(codes(room.eko.get(BOARD).expect(200))).contains("tokyo", "geneva-un");
        assertThat(codes(room.gita.get(BOARD).expect(200))).containsExactly("tokyo");
        room.ayu.get(BOARD).expect(403, "not-allowed");
        assertThat(codes(room.eko.get(BOARD + "?region=europe").expect(200)))
                .contains("geneva-un")
                .doesNotContain("tokyo");
        room.eko.get(BOARD + "?region=atlantis").expect(400, "bad-parameter");
    }

    @Test
    void aSubmittedPostMovesFromOneNumberToTheNext() {
        String id = room.draft(NewDraft.in("tokyo"));
        JsonObject before = tokyo();
        room.ayu.makes("submit", id);
        JsonObject after = tokyo();
        assertThat(after.getInt("drafts")).isEqualTo(before.getInt("drafts") - 1);
        assertThat(after.getInt("inReview")).isEqualTo(before.getInt("inReview") + 1);
    }

    @Test
    void aNumberLeadsToItsPosts() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        NewDraft draft = NewDraft.in("tokyo");
        room.inReview(draft);
        try (DeskBrowser eko = DeskBrowser.signedInAs(DutaServer.shared(), "eko")) {
            for (int width : new int[] {1280, 390}) {
                eko.widen(width);
                eko.open("/desk/board?language=id");
                eko.await("#board-tokyo");
                assertThat(eko.hindrances()).isEmpty();
                assertThat(eko.overflow()).isZero();
                eko.picture(PICTURES.resolve("board-" + width + ".png"));
            }
            eko.widen(1280);
            eko.click("#board-tokyo .board-in-review a");
            eko.awaitPath("mission=tokyo&state=in-review");
            eko.awaitText("#main", draft.title());
            assertThat(eko.hindrances()).isEmpty();
            eko.assertQuietConsole();
        }
    }

    private JsonObject tokyo() {
        return room.eko.get(BOARD + "?q=tokyo").expect(200).items().get(0);
    }

    private static List<String> codes(Answer answer) {
        return answer.items().stream()
                .map(line -> line.getJsonObject("mission").getString("code"))
                .toList();
    }
}
