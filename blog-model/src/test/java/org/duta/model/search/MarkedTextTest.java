package org.duta.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.duta.model.publication.words.SearchWords;
import org.duta.model.publication.words.Token;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void theDatabasesMarksBecomeStretches() {
        assertThat(shown(MarkedText.read("A \uE000visa\uE001 and \uE000fees\uE001")))
                .isEqualTo("A [visa] and [fees]");
        assertThat(shown(MarkedText.read("\uE000cut"))).isEqualTo("[cut]");
        assertThat(MarkedText.read("").pieces()).isEmpty();
    }

    @Test
    void overlappingPlacesGetOneMark() {
        String title = "印度尼西亚驻华大使馆发布公告";
        List<Token> found = SearchWords.of("大使馆 公告").in(title);
        assertThat(shown(MarkedText.of(title, found))).isEqualTo("印度尼西亚驻华[大使馆]发布[公告]");
    }

    @Test
    void aStretchBeginsALittleBeforeWhatWasFound() {
        String text = "🌾".repeat(50) + "大使馆" + "米".repeat(50);
        List<Token> found = SearchWords.of("大使馆").in(text);
        String shown = shown(MarkedText.around(text, found, 21));
        assertThat(shown).startsWith("…🌾🌾🌾[大使馆]米").endsWith("米…");
        assertThat(shown.codePoints().filter(c -> c >= 0xD800 && c < 0xE000)).isEmpty();
        assertThat(shown(MarkedText.around("短", List.of(), 21))).isEqualTo("短");
    }

    private static String shown(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
