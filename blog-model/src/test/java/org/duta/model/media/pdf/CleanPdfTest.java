package org.duta.model.media.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duta.model.media.pdf.HostilePdfs.array;
import static org.duta.model.media.pdf.HostilePdfs.catalog;
import static org.duta.model.media.pdf.HostilePdfs.dict;
import static org.duta.model.media.pdf.HostilePdfs.name;
import static org.duta.model.media.pdf.HostilePdfs.number;
import static org.duta.model.media.pdf.HostilePdfs.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays of a good document. */
class CleanPdfTest {

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void whoever_hears_it_still_has_its_tags_its_language_and_its_title() throws Exception {
        try (PDDocument made = cleaned(CleanPdfTest::tag)) {
            COSDictionary catalog = catalog(made);
            assertThat(catalog.getString("Lang")).isEqualTo("id-ID");
            assertThat(catalog.getCOSDictionary(name("MarkInfo")).getBoolean("Marked", false))
                    .isTrue();
            COSDictionary root = catalog.getCOSDictionary(name("StructTreeRoot"));
            COSDictionary paragraph = root.getCOSDictionary(name("K")).getCOSDictionary(name("K"));
            assertThat(paragraph.getNameAsString("S")).isEqualTo("P");
            assertThat(paragraph.getString("Alt")).isEqualTo("Isi laporan");
            assertThat(paragraph.getCOSDictionary(name("P")))
                    .isSameAs(root.getCOSDictionary(name("K")));
            assertThat(paragraph.getCOSDictionary(name("Pg")))
                    .isSameAs(made.getPage(0).getCOSObject());
            assertThat(made.getDocumentInformation().getTitle()).isEqualTo("Laporan tahunan");
            assertThat(made.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
        }
    }

    static void tag(PDDocument document) {
        COSDictionary page = document.getPage(0).getCOSObject();
        COSDictionary whole = dict("S", name("Document"));
        COSDictionary paragraph =
                dict(
                        "S",
                        name("P"),
                        "P",
                        whole,
                        "Pg",
                        page,
                        "K",
                        number(0),
                        "Alt",
                        text("Isi laporan"));
        whole.setItem("K", paragraph);
        catalog(document)
                .setItem(
                        "StructTreeRoot",
                        dict(
                                "Type",
                                name("StructTreeRoot"),
                                "K",
                                whole,
                                "ParentTree",
                                dict("Nums", array(number(0), array(paragraph)))));
        COSDictionary marked = new COSDictionary();
        marked.setBoolean("Marked", true);
        catalog(document).setItem("MarkInfo", marked);
        catalog(document).setItem("Lang", text("id-ID"));
        document.getDocumentInformation().setTitle("Laporan tahunan");
        document.getDocumentInformation().setAuthor("Seseorang");
    }

    @Test
    void links_and_bookmarks_lead_where_they_led() throws Exception {
        try (PDDocument made = cleaned(CleanPdfTest::link)) {
            List<PDAnnotation> marks = made.getPage(0).getAnnotations();
            assertThat(marks).hasSize(3);
            assertThat(action(marks.get(0))).isEqualTo("https://example.org/a?b=c");
            assertThat(action(marks.get(1))).isEqualTo("mailto:ppid@example.org");
            assertThat(marks.get(2).getCOSObject().getCOSArray(COSName.DEST).getObject(0))
                    .isSameAs(made.getPage(0).getCOSObject());
            var bookmark = made.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(bookmark.getTitle()).isEqualTo("Bab satu");
            assertThat(bookmark.findDestinationPage(made)).isEqualTo(made.getPage(0));
        }
    }

    private static String action(PDAnnotation mark) {
        return mark.getCOSObject().getCOSDictionary(COSName.A).getString("URI");
    }

    static void link(PDDocument document) {
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setItem(
                "Annots",
                array(
                        to(dict("S", name("URI"), "URI", text("https://example.org/a?b=c"))),
                        to(dict("S", name("URI"), "URI", text("mailto:ppid@example.org"))),
                        to(dict("S", name("GoTo"), "D", text("awal")))));
        catalog(document).setItem("Dests", dict("awal", array(page, name("Fit"))));
        catalog(document)
                .setItem(
                        "Names",
                        dict(
                                "Dests",
                                dict("Names", array(text("awal"), array(page, name("Fit"))))));
        COSDictionary chapter = dict("Title", text("Bab satu"), "Dest", array(page, name("Fit")));
        catalog(document)
                .setItem("Outlines", dict("First", chapter, "Last", chapter, "Count", number(1)));
    }

    private static COSDictionary to(COSDictionary action) {
        return dict(
                "Type",
                name("Annot"),
                "Subtype",
                name("Link"),
                "Rect",
                array(number(0), number(0), number(9), number(9)),
                "A",
                action);
    }

    @Test
    void what_was_filled_in_is_still_seen_and_no_field_any_more() throws Exception {
        try (PDDocument made = cleaned(CleanPdfTest::fill)) {
            PDAnnotation mark = made.getPage(0).getAnnotations().get(0);
            assertThat(mark.getSubtype()).isEqualTo("Stamp");
            assertThat(mark.getNormalAppearanceStream().getContentStream().createInputStream())
                    .hasContent("0 0 9 9 re f");
        }
    }

    static void fill(PDDocument document) throws IOException {
        COSStream look = document.getDocument().createCOSStream();
        try (OutputStream out = look.createOutputStream(COSName.ASCII85_DECODE)) {
            out.write("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII));
        }
        look.setItem("Subtype", name("Form"));
        look.setItem("BBox", array(number(0), number(0), number(9), number(9)));
        COSDictionary field = to(new COSDictionary());
        field.setItem("Subtype", name("Widget"));
        field.setItem("FT", name("Tx"));
        field.setItem("V", text("rahasia"));
        field.setItem("AP", dict("N", look));
        document.getPage(0).getCOSObject().setItem("Annots", array(field));
        catalog(document).setItem("AcroForm", dict("Fields", array(field)));
    }

    private PDDocument cleaned(HostilePdfs.Change change) throws IOException {
        Path input = Files.write(folder.resolve("a.pdf"), HostilePdfs.document(change));
        new CleanPdfTask().run(input, "", folder);
        assertThat(CleanPdf.refusal(folder)).isEmpty();
        PdfWalk.requireHarmless("good", CleanPdf.read(folder).file());
        return Loader.loadPDF(CleanPdf.read(folder).file().toFile());
    }
}
