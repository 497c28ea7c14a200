package org.duta.model.publication.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.text.WordComparison.Kind;
import org.duta.model.post.text.WordComparison.Segment;
import org.duta.model.publication.proof.Likeness.Match;
import org.duta.model.render.Pictures;
import org.duta.model.render.PostRenderer;
import org.junit.jupiter.api.Test;

/** A copy is known for what it is, in every form in which a post can be copied. */
class LikenessTest {

    private static final String TITLE = "Pernyataan tentang layanan paspor";
    private static final String SUMMARY = "Layanan pindah ke gedung baru.";
    private static final String SOURCE =
            """
            ## Jadwal baru

            Mulai **1 Desember** layanan paspor pindah ke [gedung baru](https://example.org/g).
            Warga membawa "paspor lama" & kartu identitas.

            3. Datang pada pukul 09.00.
            4. Ambil nomor antrean di pintu masuk.

            - Anak di bawah umur didampingi orang tua.
            - Biaya tidak berubah < 500 yen.

            | Hari | Jam |
            | --- | --- |
            | Senin | 09.00 |

            Pertanyaan dijawab lewat telepon.[^1]

            [^1]: Setiap hari kerja.
            """;

    private final PublishedForms forms = forms(SOURCE);

    @Test
    void theSourceTheWordsOfThePageAndBothBelowTheTitleAreExact() {
        String page =
                """
                Jadwal baru
                Mulai 1 Desember layanan paspor pindah ke gedung baru. Warga membawa "paspor lama" & kartu identitas.
                Datang pada pukul 09.00.
                Ambil nomor antrean di pintu masuk.
                Anak di bawah umur didampingi orang tua.
                Biaya tidak berubah < 500 yen.
                Hari\tJam
                Senin\t09.00
                Pertanyaan dijawab lewat telepon.1
                Setiap hari kerja.
                """;
        String copied = forms.texts().get(0);
        assertThat(CopiedText.words(copied).replace(" ↩", "")).isEqualTo(CopiedText.words(page));
        String numbered =
                copied.replace("Datang pada", "3. Datang pada")
                        .replace("Ambil", "4. Ambil")
                        .replace("Setiap", "1. Setiap");
        for (String body : List.of(SOURCE, copied, numbered)) {
            assertThat(match(body)).contains(Match.EXACT);
            assertThat(match(TITLE + "\r\n\r\n" + body)).contains(Match.EXACT);
            assertThat(match(TITLE + "\n" + SUMMARY + "\n" + body)).contains(Match.EXACT);
            assertThat(forms.keys()).contains(CopiedText.key(CopiedText.words(TITLE + " " + body)));
        }
    }

    @Test
    void ofAllFormsTheOneThatWasCopiedIsFound() {
        PublishedForms plain = forms("- Satu dua tiga.\n- Empat lima enam.\n");
        for (String form : plain.texts()) {
            assertThat(Likeness.of(form, plain).orElseThrow().differences(form)).isEmpty();
        }
    }

    @Test
    void aPartAndWhatHasMoreAroundItAreKnown() {
        assertThat(match("Anak di bawah umur didampingi orang tua. Biaya tidak berubah"))
                .contains(Match.PART);
        assertThat(match("Teruskan!\n" + forms.texts().get(0) + "\nDikirim dari telepon"))
                .contains(Match.AROUND);
    }

    @Test
    void anAlteredWordIsShown() {
        String forged = forms.texts().get(0).replace("tidak berubah", "naik dua kali");
        Likeness found = Likeness.of(forged, forms).orElseThrow();
        assertThat(found.match()).isEqualTo(Match.ALTERED);
        List<Segment> segments = found.comparison(forged);
        assertThat(changed(segments, Kind.REMOVED)).isEqualTo("tidak berubah");
        assertThat(changed(segments, Kind.ADDED)).isEqualTo("naik dua kali");
    }

    @Test
    void aSentenceThatWasCutAtTheEndIsShown() {
        String forged = forms.texts().get(0).replaceAll("(?s)Pertanyaan.*", "").strip();
        Likeness found = Likeness.of(forged + " Sekian.", forms).orElseThrow();
        assertThat(changed(found.comparison(forged + " Sekian."), Kind.REMOVED))
                .contains("Pertanyaan dijawab");
    }

    @Test
    void whatWasntCopiedAtAllIsntShownAsCut() {
        String forged = "Anak di bawah umur didampingi guru. Biaya tidak berubah < 500 yen.";
        Likeness found = Likeness.of(forged, forms).orElseThrow();
        assertThat(found.match()).isEqualTo(Match.ALTERED);
        assertThat(changed(found.comparison(forged), Kind.REMOVED))
                .contains("orang tua")
                .doesNotContain("gedung baru");
    }

    @Test
    void somethingElseIsUnknown() {
        assertThat(match("Resep nasi goreng untuk empat orang, dengan telur dan sambal."))
                .isEmpty();
        assertThat(match("")).isEmpty();
        assertThat(match("paspor")).isEmpty();
    }

    @Test
    void anAlteredCopySharesFingerprintsWithWhatIsKept() {
        for (String text : List.of(longText("kata"), chinese())) {
            String forged = text.replaceFirst("40", "41");
            assertThat(Fingerprints.asked(forged))
                    .as(text)
                    .containsAnyElementsOf(Fingerprints.kept(text));
            assertThat(Fingerprints.kept(text)).hasSizeLessThanOrEqualTo(64);
            assertThat(Fingerprints.kept(text)).hasSizeGreaterThan(8);
        }
    }

    @Test
    void fingerprintsAreWhatTheyWere() {
        assertThat(Fingerprints.kept("Satu dua tiga empat."))
                .isEqualTo(Set.of(-1806918819, 687316889));
    }

    private static String longText(String word) {
        return IntStream.range(0, 900)
                .mapToObj(i -> word + i * 7919 % 1000)
                .collect(Collectors.joining(" "));
    }

    private static String chinese() {
        return "领事通知：春节期间办公时间调整，请提前40天预约。证件到期的公民可以在窗口办理延期手续，也可以在网上填写申请表。".repeat(2);
    }

    private Optional<Match> match(String pasted) {
        return Likeness.of(pasted, forms).map(Likeness::match);
    }

    private static String changed(List<Segment> segments, Kind kind) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .map(Segment::text)
                .collect(Collectors.joining("|"));
    }

    private static PublishedForms forms(String source) {
        String html =
                new PostRenderer()
                        .render(source, "p1-", LanguageTag.of("id"), Pictures.NONE)
                        .html();
        return PublishedForms.of(TITLE, SUMMARY, source, html);
    }
}
