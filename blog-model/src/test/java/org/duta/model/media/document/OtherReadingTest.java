package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.media.document.DocumentFiles.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherReadingTest {

    @Test
    void open_document_text_keeps_its_structure() {
        ReadDocument read = Reading.of(Samples.odt(), "odt");

        assertThat(read.withPictures(picture -> "<" + picture.alt() + ">").text())
                .isEqualTo(
                        "## Pagi\n\nKata **tebal** dan [tautan](https://kemlu.go.id)[^1]\n\n1. satu\n\n"
                                + "| Kota |\n| --- |\n| Roma |\n\n<Menteri>\n\nYa, tiga.\n\n[^1]: Pasal.");
        assertThat(read.remarks()).extracting(Remark::author).containsExactly("Budi", "Sari");
        assertThat(read.remarks().get(0).replacement()).isEqualTo(" baru");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void rich_text_keeps_its_structure() {
        ReadDocument read = Reading.of(Samples.rtf(), "rtf");

        assertThat(read.withPictures(picture -> "<" + picture.alt() + ">").text())
                .isEqualTo(
                        "# Hari pertama\n\nKata **tebal** café € [tautan](https://kemlu.go.id)[^1]\n\n"
                                + "- satu\n- dua\n\n| Kota | Hari |\n| --- | --- |\n| Roma | dua |\n\nIni lama.\n\n<Menteri>\n\nYa.\n\n[^1]: Pasal.");
        assertThat(read.remarks()).extracting(Remark::author).containsOnly("Budi", "Sari");
        assertThat(read.remarks().get(0).replacement()).isEqualTo("baru");
    }

    @Test
    void rich_text_keeps_words_apart_from_what_is_said_about_them() {
        String link =
                "{\\field{\\*\\fldinst {\\rtlch HYPERLINK \"https://kemlu.go.id\" }{\\rtlch {\\*\\datafield 00d0c9ea}}}{\\fldrslt tautan}}";
        String shape =
                "{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt Kotak\\par}}{\\shprslt Lama}}";
        String starred = "{\\loch\\f2\\b0\\*\\cs7 Rubah}";

        ReadDocument read =
                Reading.of(
                        utf8("{\\rtf1\\ansi " + link + "\\par " + shape + starred + "\\par}"),
                        "rtf");

        assertThat(read.text()).isEqualTo("[tautan](https://kemlu.go.id)\n\nKotak\n\nRubah");
    }

    @Test
    void open_document_text_of_old_writers_and_the_words_in_its_shapes_are_read() {
        Map<String, byte[]> manifest =
                Map.of(
                        "META-INF/manifest.xml",
                        utf8(
                                "<!DOCTYPE manifest:manifest PUBLIC '-//OpenOffice.org//DTD Manifest 1.0//EN' 'Manifest.dtd'><manifest:manifest/>"));
        String shape =
                "<text:p>Peta<draw:rect><svg:title>Judul</svg:title><text:p>Kotak</text:p></draw:rect></text:p>";
        String ruby =
                "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>";

        ReadDocument read = Reading.of(DocumentFiles.odt(shape + ruby, manifest), "odt");

        assertThat(read.text()).contains("Kotak", "Peta", "東京 (とうきょう)").doesNotContain("Judul");
        assertThat(read.losses()).containsOnlyKeys(Loss.TEXT_BOX);
    }

    @Test
    void a_web_page_that_says_it_is_in_wide_characters_and_isnt_is_read_as_browsers_do() {
        String page = "<html><head><meta charset=unicode></head><body>Salam, 東京</body></html>";

        assertThat(Reading.of(utf8(page), "html").text()).isEqualTo("Salam, 東京");
    }

    @Test
    void tables_that_only_lay_out_a_web_page_become_running_text() {
        ReadDocument read =
                Reading.of(
                        utf8(
                                "<html><body><table><tr><td><h2>Berita</h2><li>satu<li>dua</td><td>Samping</td></tr></table></body></html>"),
                        "html");

        assertThat(read.text()).isEqualTo("## Berita\n\n- satu\n- dua\n\nSamping");
        assertThat(read.losses()).containsOnlyKeys(Loss.TABLE_AS_LAYOUT);
    }

    @Test
    void web_pages_keep_their_structure_and_lose_their_programs() {
        ReadDocument read = Reading.of(Samples.html(), "html");

        assertThat(read.title()).isEqualTo("Kunjungan");
        assertThat(read.withPictures(picture -> "<" + picture.alt() + ">").text())
                .isEqualTo(
                        "## Pagi\n\nKata **tebal** & [tautan](https://kemlu.go.id)[^1]\n\n- satu\n  1. dalam\n\n"
                                + "| Kota | Hari |\n| --- | --- |\n| Roma | dua |\n\n<Menteri>\n\n\\<script>\n\nMenteri\n\n[^1]: Pasal.");
        assertThat(read.losses()).containsOnlyKeys(Loss.PICTURE_ELSEWHERE);
    }

    @Test
    void markdown_stays_as_it_is_and_plain_text_is_escaped() {
        assertThat(Reading.of(utf8("# Judul\r\n\r\n*teks*\r\n"), "md").text())
                .isEqualTo("# Judul\n\n*teks*");
        assertThat(Reading.of(utf8("# Judul\n\n*teks*\nlagi"), "txt").text())
                .isEqualTo("\\# Judul\n\n\\*teks\\*\\\nlagi");
    }

    @Test
    void a_pdf_gives_its_text() {
        ReadDocument read = Reading.of(PdfFiles.text("Pertemuan di Roma berjalan baik."), "pdf");

        assertThat(read.text()).isEqualTo("Pertemuan di Roma berjalan baik.");
        assertThat(read.losses()).containsKey(Loss.PAGE_LAYOUT);
    }

    @Test
    void a_tagged_pdf_gives_its_structure() {
        assertThat(Reading.of(tagged(), "pdf").text())
                .contains(
                        "## Pagi\n\nKata tebal dan [tautan](https://kemlu.go.id)",
                        "\n\n- satu\n\n| Kota |\n| --- |\n| Roma |");
    }

    @Test
    void of_a_pdf_that_is_tagged_in_part_no_word_is_lost() {
        byte[] mixed = PdfFiles.withPage(tagged(), "Halaman kedua tanpa tanda, dan cukup panjang.");

        assertThat(Reading.of(mixed, "pdf").text())
                .contains("Kata", "tebal", "Halaman kedua tanpa tanda, dan cukup panjang.");
    }

    @Test
    void a_comment_in_a_pdf_comes_after_its_words() {
        byte[] pdf = PdfFiles.commented("Pertemuan di Roma berjalan baik.", "Benarkah?");

        assertThat(Reading.of(pdf, "pdf").text())
                .isEqualTo("Pertemuan di Roma berjalan baik.\n\nBenarkah?");
    }

    private static byte[] tagged() {
        return PdfFiles.tagged(new String(Samples.markdown(), StandardCharsets.UTF_8));
    }

    @Test
    void a_pdf_without_text_or_with_a_password_or_a_form_of_programs_is_refused() {
        assertThat(Reading.refusal(PdfFiles.text(""), "pdf")).isEqualTo(Refusal.SCAN);
        assertThat(Reading.refusal(PdfFiles.locked(), "pdf")).isEqualTo(Refusal.ENCRYPTED);
        assertThat(Reading.refusal(PdfFiles.xfa(), "pdf")).isEqualTo(Refusal.XFA);
    }
}
