package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.media.document.DocumentFiles.utf8;

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

        assertThat(read.text())
                .isEqualTo(
                        "# Hari pertama\n\nKata **tebal** café € [tautan](https://kemlu.go.id)[^1]\n\n"
                                + "- satu\n- dua\n\n| Kota | Hari |\n| --- | --- |\n| Roma | dua |\n\nIni lama.\n\n[^1]: Pasal.");
        assertThat(read.remarks()).extracting(Remark::author).containsOnly("Budi");
        assertThat(read.remarks().get(0).replacement()).isEqualTo("baru");
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
    void a_pdf_without_text_or_with_a_password_or_a_form_of_programs_is_refused() {
        assertThat(Reading.refusal(PdfFiles.text(""), "pdf")).isEqualTo(Refusal.SCAN);
        assertThat(Reading.refusal(PdfFiles.locked(), "pdf")).isEqualTo(Refusal.ENCRYPTED);
        assertThat(Reading.refusal(PdfFiles.xfa(), "pdf")).isEqualTo(Refusal.XFA);
    }
}
