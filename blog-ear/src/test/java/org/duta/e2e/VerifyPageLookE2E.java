package org.duta.e2e;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The verify page in a browser, without script, with an Indonesian and an Arabic text: nothing
 * sticks out, nothing seriously hinders anybody. The pictures are in {@code target/e2e/pictures}.
 */
class VerifyPageLookE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");
    private static final String ARABIC =
            "تعلن السفارة أن القسم القنصلي يفتح أبوابه من الساعة التاسعة صباحا حتى الرابعة مساء كل يوم"
                    + " عمل، ويرجى إحضار جواز السفر \"الأصلي\" ونسخة منه. رقم %s.\n";
    private static final String INDONESIAN =
            "Mulai besok kantor konsuler di %s melayani warga dari pukul sembilan sampai pukul empat"
                    + " sore.\n\n- Bawalah paspor dan salinannya.\n- Biaya tidak berubah.\n";

    private final Newsroom room = new Newsroom();

    @ParameterizedTest
    @CsvSource({"390, id", "1280, id", "1280, en"})
    void everyAnswerFitsAndHindersNobody(int width, String language) {
        Map<String, String> pasted = pasted();
        SoftAssertions found = new SoftAssertions();
        try (ReaderBrowser browser = new ReaderBrowser(width, language)) {
            for (Map.Entry<String, String> text : pasted.entrySet()) {
                browser.open(room.api.address() + "/verify");
                browser.sends("text", text.getValue());
                found.assertThat(browser.overflow()).as("overflow of %s", text).isZero();
                found.assertThat(browser.hindrances()).as("hindrances of %s", text).isEmpty();
                found.assertThat(browser.complaints()).as("complaints of %s", text).isEmpty();
                String name = "verify-" + text.getKey() + "-" + width + "-" + language + ".png";
                browser.picture(PICTURES.resolve(name));
            }
        }
        found.assertAll();
    }

    private Map<String, String> pasted() {
        String word = NewDraft.word();
        String text = INDONESIAN.formatted(word);
        String arabic = ARABIC.formatted(word);
        String corrected = text.replace("sembilan", "sepuluh");
        String id =
                room.live(NewDraft.in("tokyo").language("id").titled("Jam " + word).saying(text));
        String second =
                room.live(
                        NewDraft.in("tokyo").language("ar").titled("إعلان " + word).saying(arabic));
        String gone = INDONESIAN.formatted(NewDraft.word());
        String withdrawn = room.live(NewDraft.in("tokyo").language("id").saying(gone));
        room.gita.makes("withdraw", withdrawn);
        room.correct(id, corrected, "Jam bukanya sepuluh, bukan sembilan.");
        Map<String, String> pasted = new LinkedHashMap<>();
        pasted.put("exact", corrected.replace("- ", "• "));
        pasted.put("replaced", text);
        pasted.put("withdrawn", gone);
        pasted.put("altered", corrected.replace("tidak berubah", "naik dua kali lipat"));
        pasted.put("unknown", "Resep nasi goreng untuk empat orang dengan telur dan sambal.");
        pasted.put("foreign", "https://dvta.example/tokyo/jam");
        pasted.put("address", room.published(second).getString("url"));
        pasted.put("arabic", arabic.replace("\"", "”"));
        pasted.put("arabic-altered", arabic.replace("التاسعة", "السابعة"));
        return pasted;
    }
}
