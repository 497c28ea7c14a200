package org.duta.model.media.document;

import static org.duta.model.media.document.DocumentFiles.docx;
import static org.duta.model.media.document.DocumentFiles.odt;
import static org.duta.model.media.document.DocumentFiles.p;
import static org.duta.model.media.document.DocumentFiles.picture;
import static org.duta.model.media.document.DocumentFiles.r;
import static org.duta.model.media.document.DocumentFiles.row;
import static org.duta.model.media.document.DocumentFiles.utf8;
import static org.duta.model.media.document.DocumentFiles.word;
import static org.duta.model.media.document.DocumentFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Files that were made to harm whoever opens them, each by code. */
public final class HostileDocuments {

    /**
     * A hostile file.
     *
     * @param name what it does, and its ending
     * @param refusal what must be said of it; null if any answer is right that is one
     */
    public record Hostile(String name, byte[] bytes, @Nullable Refusal refusal) {

        public String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private final List<Hostile> all = new ArrayList<>();
    private final String home;

    private HostileDocuments(String home) {
        this.home = home;
    }

    /**
     * @param home an address that they all try to reach
     */
    public static List<Hostile> callingTo(String home) {
        HostileDocuments documents = new HostileDocuments(home);
        documents.wordFiles();
        documents.openDocument();
        documents.pages();
        documents.portable();
        documents.richText();
        documents.liars();
        documents.damaged();
        return documents.all;
    }

    private void add(String name, byte[] bytes, @Nullable Refusal refusal) {
        all.add(new Hostile(name, bytes, refusal));
    }

    private String entity() {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + home
                + "xxe'><!ENTITY % p SYSTEM '"
                + home
                + "dtd'> %p;]>";
    }

    private static String laughs() {
        StringBuilder types = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 20; i++) {
            types.append("<!ENTITY a").append(i).append(" '");
            types.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return types + "]><x>&a19;</x>";
    }

    private void wordFiles() {
        byte[] plain = docx(p(r("x")));
        add(
                "entities-of-a-server.docx",
                withDocument(entity() + "<w:document>&e;</w:document>"),
                Refusal.BROKEN);
        add(
                "entities-of-a-server-in-links.docx",
                docx(
                        p(r("x")),
                        Map.of("word/_rels/document.xml.rels", utf8(entity() + "<R>&e;</R>"))),
                Refusal.BROKEN);
        add(
                "a-billion-laughs.docx",
                docx(p(r("x")), Map.of("word/styles.xml", utf8(laughs()))),
                Refusal.BROKEN);
        add(
                "quadratic-entities.docx",
                withDocument(
                        "<!DOCTYPE x [<!ENTITY a '"
                                + "a".repeat(50_000)
                                + "'>]><x>"
                                + "&a;".repeat(50_000)
                                + "</x>"),
                Refusal.BROKEN);
        add("flat-bomb.docx", bomb("word/document.xml", 300), Refusal.TOO_MUCH);
        add("bomb-in-a-picture.docx", withBombPicture(), Refusal.TOO_MUCH);
        add(
                "bomb-in-a-bomb.docx",
                docx(p(r("x")), Map.of("word/embeddings/a.zip", bomb("a.docx", 50))),
                null);
        Map<String, byte[]> slip =
                Map.of("../../../../tmp/duta-slip", utf8("x"), "/etc/duta-slip", utf8("x"));
        add("names-that-lead-out.docx", docx(p(r("x")), slip), null);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            many.put("word/part" + i, new byte[0]);
        }
        add("thousands-of-parts.docx", docx(p(r("x")), many), Refusal.TOO_MUCH);
        add(
                "deep-wrappers.docx",
                docx(nested("<w:sdt><w:sdtContent>", p(r("x")), "</w:sdtContent></w:sdt>", 3_000)),
                Refusal.TOO_MUCH);
        add(
                "deep-tables.docx",
                docx(nested("<w:tbl><w:tr><w:tc>", p(r("x")), "</w:tc></w:tr></w:tbl>", 90)),
                Refusal.TOO_MUCH);
        add(
                "huge-table.docx",
                docx("<w:tbl>" + row(false, "a", "b").repeat(12_000) + "</w:tbl>"),
                null);
        add(
                "pictures-and-templates-elsewhere.docx",
                docx(
                        p(r("x") + picture("rId3", "x")),
                        Map.of(
                                "word/_rels/settings.xml.rels",
                                utf8(
                                        "<R><Relationship Id='a' Type='attachedTemplate' Target='"
                                                + home
                                                + "t.dotm' TargetMode='External'/></R>"))),
                null);
        add(
                "macros.docx",
                docx(p(r("x")), Map.of("word/vbaProject.bin", new byte[99])),
                Refusal.MACROS);
        add(
                "changes-without-end.docx",
                docx(("<w:p><w:ins w:author='a'>" + r("x") + "</w:ins></w:p>").repeat(2_000)),
                Refusal.TOO_MUCH);
        add("a-pdf-before-it.docx", joined(utf8("%PDF-1.7\n"), plain), null);
        add("archive.zip", zip(Map.of("a.txt", utf8("x"))), Refusal.ARCHIVE);
        add(
                "archives-in-archives.zip",
                zip(Map.of("a.zip", zip(Map.of("b.zip", bomb("c", 100))))),
                Refusal.ARCHIVE);
    }

    private void openDocument() {
        add(
                "entities-of-a-server.odt",
                odt("", Map.of("content.xml", utf8(entity() + "<x>&e;</x>"))),
                Refusal.BROKEN);
        add("a-billion-laughs.odt", odt("", Map.of("content.xml", utf8(laughs()))), Refusal.BROKEN);
        add("flat-bomb.odt", odt("", Map.of("content.xml", new byte[60 << 20])), Refusal.TOO_MUCH);
        add(
                "a-cell-a-billion-times.odt",
                odt(
                        "<table:table><table:table-row><table:table-cell table:number-columns-repeated='999999999'><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
                null);
        add(
                "deep-lists.odt",
                odt(
                        nested(
                                "<text:list><text:list-item>",
                                "<text:p>x</text:p>",
                                "</text:list-item></text:list>",
                                150)),
                Refusal.TOO_MUCH);
        add(
                "macros.odt",
                odt("<text:p>x</text:p>", Map.of("Basic/Standard/Module1.xml", utf8("<x/>"))),
                Refusal.MACROS);
        add(
                "pictures-elsewhere.odt",
                odt(
                        "<text:p>x<draw:frame><draw:image xlink:href='"
                                + home
                                + "x.png'/></draw:frame></text:p>"),
                null);
    }

    private void pages() {
        add(
                "entities-of-a-server.html",
                utf8(
                        "<?xml version='1.0'?>"
                                + entity()
                                + "<html xmlns='http://www.w3.org/1999/xhtml'><body>teks &e;</body></html>"),
                null);
        add("deep.html", utf8("<!DOCTYPE html><body>" + "<div>".repeat(20_000) + "teks"), null);
        add(
                "deep-emphasis.html",
                utf8("<!DOCTYPE html><body>" + "<b><i>".repeat(3_000) + "teks"),
                null);
        add(
                "huge-table.html",
                utf8("<!DOCTYPE html><table>" + "<tr><td colspan=999>a".repeat(20_000)),
                null);
        add(
                "everything-elsewhere.html",
                utf8(
                        "<!DOCTYPE html><base href='"
                                + home
                                + "'><link rel=stylesheet href=a><script src=b></script><iframe src=c></iframe><img src=d><p>teks<object data=e></object>"),
                null);
    }

    private void portable() {
        byte[] pdf = PdfFiles.text("Pertemuan di Roma berjalan baik.");
        add("xfa.pdf", PdfFiles.xfa(), Refusal.XFA);
        add("locked.pdf", PdfFiles.locked(), Refusal.ENCRYPTED);
        add("scan.pdf", PdfFiles.text(""), Refusal.SCAN);
        add("text-without-end.pdf", PdfFiles.endless(), null);
        add(
                "a-page-after-it.pdf",
                joined(pdf, utf8("<html><script>alert(1)</script></html>")),
                null);
        add("an-archive-after-it.pdf", joined(pdf, zip(Map.of("a", utf8("x")))), null);
        add("cut-in-half.pdf", Arrays.copyOf(pdf, pdf.length / 2), null);
        add("a-head-and-no-body.pdf", utf8("%PDF-1.7\n"), Refusal.BROKEN);
    }

    private void richText() {
        add(
                "deep-groups.rtf",
                utf8("{\\rtf1" + "{".repeat(100_000) + "x" + "}".repeat(100_000) + "}"),
                Refusal.TOO_MUCH);
        add(
                "more-bytes-than-there-are.rtf",
                utf8("{\\rtf1 teks\\bin2147483647 x}"),
                Refusal.BROKEN);
        add(
                "numbers-without-end.rtf",
                utf8("{\\rtf1\\fs" + "9".repeat(100_000) + " teks\\par}"),
                null);
        add(
                "a-picture-of-megabytes.rtf",
                utf8("{\\rtf1 teks{\\pict\\pngblip " + "89504e47".repeat(900_000) + "}\\par}"),
                null);
        add("open-for-ever.rtf", utf8("{\\rtf1 {{{{"), Refusal.BROKEN);
    }

    private void liars() {
        add(
                "a-drawing-called.docx",
                utf8("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                Refusal.PICTURE);
        add("a-picture-called.docx", DocumentFiles.PNG, Refusal.PICTURE);
        add(
                "a-program-called.md",
                joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[99]),
                Refusal.OTHER_KIND);
        add("zeros-called.txt", new byte[4_096], Refusal.OTHER_KIND);
        add("an-archive-called.txt", gzip(new byte[20 << 20]), Refusal.ARCHIVE);
        add("nothing.docx", new byte[0], Refusal.EMPTY);
        add(
                "an-old-word-file.docx",
                joined(
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1
                        },
                        new byte[600]),
                Refusal.OLD_WORD);
    }

    /** Some of each kind with a few bytes changed, the same on every run, and some cut off. */
    private void damaged() {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("docx", DocumentFiles.speech());
        whole.put("odt", odt("<text:h>Judul</text:h><text:p>teks</text:p>"));
        whole.put("pdf", PdfFiles.text("Pertemuan di Roma berjalan baik."));
        Random random = new Random(26);
        whole.forEach(
                (kind, bytes) -> {
                    add("cut." + kind, Arrays.copyOf(bytes, bytes.length * 2 / 3), null);
                    byte[] flipped = bytes.clone();
                    for (int i = 0; i < 20; i++) {
                        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    add("bits-flipped." + kind, flipped, null);
                });
    }

    private static byte[] withDocument(String document) {
        return docx("", Map.of("word/document.xml", utf8(document)));
    }

    private static byte[] withBombPicture() {
        byte[] big = Arrays.copyOf(DocumentFiles.PNG, 60 << 20);
        return docx(p(picture("rId2", "x")), Map.of("word/media/image1.png", big));
    }

    /** A part of that many MiB that is next to nothing while it is packed. */
    private static byte[] bomb(String part, int size) {
        byte[] whole = docx(p(r("x")));
        if (!part.startsWith("word/")) {
            return zip(Map.of(part, new byte[size << 20]));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    utf8(
                            "<Types><Override PartName='/word/document.xml' ContentType='a.wordprocessingml.document.main+xml'/></Types>"));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(word("document", ""));
            byte[] piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) ' ');
            for (int i = 0; i < size; i++) {
                zip.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String nested(String open, String inner, String close, int times) {
        return open.repeat(times) + inner + close.repeat(times);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
