package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.media.document.DocumentFiles.docx;
import static org.duta.model.media.document.DocumentFiles.item;
import static org.duta.model.media.document.DocumentFiles.p;
import static org.duta.model.media.document.DocumentFiles.picture;
import static org.duta.model.media.document.DocumentFiles.r;
import static org.duta.model.media.document.DocumentFiles.row;
import static org.duta.model.media.document.DocumentFiles.styled;
import static org.duta.model.media.document.DocumentFiles.word;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReadingTest {

    private static String text(String body) {
        return Reading.of(docx(body), "docx").text();
    }

    @Test
    void headings_come_by_the_names_of_their_styles_and_the_title_apart() {
        ReadDocument read =
                Reading.of(
                        docx(
                                styled("Title", "Kunjungan ke Tokyo")
                                        + styled("Judul1", "Hari pertama")
                                        + styled("Judul2", "Pagi")
                                        + p(r("Selamat datang."))),
                        "docx");

        assertThat(read.title()).isEqualTo("Kunjungan ke Tokyo");
        assertThat(read.text()).isEqualTo("# Hari pertama\n\n## Pagi\n\nSelamat datang.");
    }

    @Test
    void lists_keep_their_levels_and_kinds() {
        assertThat(
                        text(
                                item(1, 0, "satu")
                                        + item(1, 1, "dalam")
                                        + item(1, 0, "dua")
                                        + p(r("Lalu:"))
                                        + item(2, 0, "pertama")
                                        + item(2, 0, "kedua")))
                .isEqualTo("- satu\n  - dalam\n- dua\n\nLalu:\n\n1. pertama\n2. kedua");
    }

    @Test
    void tables_keep_their_headers() {
        ReadDocument read =
                Reading.of(
                        docx(
                                "<w:tbl>"
                                        + row(true, "Kota", "Hari")
                                        + row(false, "Roma", "2|3")
                                        + "</w:tbl>"),
                        "docx");

        assertThat(read.text()).isEqualTo("| Kota | Hari |\n| --- | --- |\n| Roma | 2\\|3 |");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void a_first_row_that_nobody_called_a_header_is_told() {
        ReadDocument read = Reading.of(docx("<w:tbl>" + row(false, "a", "b") + "</w:tbl>"), "docx");

        assertThat(read.losses()).containsOnlyKeys(Loss.TABLE_WITHOUT_HEADER);
    }

    @Test
    void words_keep_their_emphasis_and_links() {
        assertThat(
                        text(
                                p(
                                        r("Kata ")
                                                + r("<w:b/>", "tebal ")
                                                + r("<w:b/>", "sekali")
                                                + r(", ")
                                                + r("<w:i/>", "miring")
                                                + r(" dan ")
                                                + "<w:hyperlink r:id='rId1'>"
                                                + r("tautan")
                                                + "</w:hyperlink>.")))
                .isEqualTo(
                        "Kata **tebal sekali**, *miring* dan [tautan](https://kemlu.go.id/a%20b)");
    }

    @Test
    void links_of_scripts_lose_their_address_but_not_their_words() {
        ReadDocument read =
                Reading.of(
                        docx(p("<w:hyperlink r:id='rId4'>" + r("klik") + "</w:hyperlink>")),
                        "docx");

        assertThat(read.text()).isEqualTo("klik");
        assertThat(read.losses()).containsOnlyKeys(Loss.LINK);
    }

    @Test
    void what_would_be_a_mark_is_escaped() {
        assertThat(text(p(r("# bukan judul")) + p(r("1. bukan &lt;b&gt;daftar&lt;/b&gt;"))))
                .isEqualTo("\\# bukan judul\n\n1\\. bukan \\<b>daftar\\</b>");
        assertThat(text(p(r("*bintang* [x](y) `z` a_b _c_ - d")) + p(r("- e")) + p(r("---"))))
                .isEqualTo("\\*bintang\\* \\[x\\](y) \\`z\\` a_b \\_c\\_ - d\n\n\\- e\n\n\\---");
    }

    @Test
    void footnotes_come_at_the_end() {
        Map<String, byte[]> notes =
                Map.of(
                        "word/footnotes.xml",
                        word(
                                "footnotes",
                                "<w:footnote w:id='7'>" + p(r("Pasal 3.")) + "</w:footnote>"));
        String body =
                p(r("Perjanjian") + "<w:r><w:footnoteReference w:id='7'/></w:r>" + r(" itu."));

        assertThat(Reading.of(docx(body, notes), "docx").text())
                .isEqualTo("Perjanjian[^1] itu.\n\n[^1]: Pasal 3.");
    }

    @Test
    void pictures_come_in_their_order_with_what_is_said_of_them() {
        ReadDocument read =
                Reading.of(
                        docx(
                                p(r("Sebelum."))
                                        + p(picture("rId2", "Menteri di Roma"))
                                        + p(picture("rId3", "di tempat lain"))
                                        + p(r("Sesudah."))),
                        "docx");

        assertThat(read.withPictures(picture -> "<" + picture.alt() + ">").text())
                .isEqualTo("Sebelum.\n\n<Menteri di Roma>\n\nSesudah.");
        assertThat(read.pictures()).extracting(Picture::type).containsExactly("image/png");
        assertThat(read.losses()).containsOnlyKeys(Loss.PICTURE_ELSEWHERE);
    }

    @Test
    void tracked_changes_are_not_merged_but_stand_beside_the_text() {
        ReadDocument read =
                Reading.of(
                        docx(
                                p(
                                        r("Delegasi ")
                                                + "<w:del w:author='Budi' w:date='2026-11-01T08:00:00Z'><w:r><w:delText>lama</w:delText></w:r></w:del>"
                                                + "<w:ins w:author='Budi' w:date='2026-11-01T08:00:00Z'>"
                                                + r("baru")
                                                + "</w:ins>"
                                                + r(" tiba")
                                                + "<w:ins w:author='Sari'>"
                                                + r(" pagi")
                                                + "</w:ins>"
                                                + r("."))),
                        "docx");

        assertThat(read.text()).isEqualTo("Delegasi lama tiba.");
        assertThat(read.remarks())
                .containsExactly(
                        new Remark("Budi", "2026-11-01T08:00:00Z", 9, 13, "", "baru"),
                        new Remark("Sari", "", 18, 18, "", " pagi"));
        assertThat(read.original()).isEqualTo("Delegasi [-lama-][+baru+] tiba[+ pagi+].");
    }

    @Test
    void comments_keep_their_author_and_place() {
        Map<String, byte[]> comments =
                Map.of(
                        "word/comments.xml",
                        word(
                                "comments",
                                "<w:comment w:id='0' w:author='Sari'>"
                                        + p(r("Benarkah?"))
                                        + "</w:comment>"));
        String body =
                p(
                        r("Ada ")
                                + "<w:commentRangeStart w:id='0'/>"
                                + r("<w:b/>", "tiga")
                                + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>"
                                + r(" negara."));

        ReadDocument read = Reading.of(docx(body, comments), "docx");

        assertThat(read.text()).isEqualTo("Ada **tiga** negara.");
        assertThat(read.remarks())
                .containsExactly(new Remark("Sari", "", 4, 12, "Benarkah?", null));
    }

    @Test
    void how_a_word_is_read_comes_after_it() {
        String ruby =
                "<w:r><w:ruby><w:rt>"
                        + r("とうきょう")
                        + "</w:rt><w:rubyBase>"
                        + r("東京")
                        + "</w:rubyBase></w:ruby></w:r>";

        assertThat(Reading.of(docx(p(r("Di ") + ruby + r("."))), "docx").text())
                .isEqualTo("Di 東京 (とうきょう).");
    }

    @Test
    void a_template_is_read_as_a_document() {
        byte[] template =
                docx(
                        p(r("Nota diplomatik")),
                        Map.of(
                                "[Content_Types].xml",
                                DocumentFiles.utf8(
                                        "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'/></Types>")));

        assertThat(Reading.of(template, "dotx").text()).isEqualTo("Nota diplomatik");
    }

    @Test
    void hidden_words_stay_out_and_are_told() {
        ReadDocument read =
                Reading.of(docx(p(r("Jelas.") + r("<w:vanish/>", " Rahasia."))), "docx");

        assertThat(read.text()).isEqualTo("Jelas.");
        assertThat(read.losses()).containsOnlyKeys(Loss.HIDDEN_TEXT);
    }

    @Test
    void files_with_macros_or_of_another_kind_are_refused() {
        byte[] macros = docx(p(r("x")), Map.of("word/vbaProject.bin", new byte[9]));
        byte[] sheet =
                DocumentFiles.zip(
                        Map.of(
                                "[Content_Types].xml",
                                DocumentFiles.utf8(
                                        "<Types><Override PartName='/xl/w.xml' ContentType='a.spreadsheetml.sheet.main+xml'/></Types>")));

        assertThat(Reading.refusal(macros, "docx")).isEqualTo(Refusal.MACROS);
        assertThat(Reading.refusal(sheet, "docx")).isEqualTo(Refusal.OTHER_KIND);
        assertThat(Reading.refusal(docx(""), "docx")).isEqualTo(Refusal.EMPTY);
    }
}
