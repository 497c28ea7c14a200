package org.duta.model.media.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as word processors write them, made by code. */
public final class DocumentFiles {

    /** One transparent point. */
    public static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String W =
            "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'";

    private static final String XML = "<?xml version='1.0' encoding='UTF-8'?>";

    private DocumentFiles() {}

    /**
     * @param body what is in {@code w:body}
     */
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /**
     * @param more further parts, or others in place of the usual ones
     */
    public static byte[] docx(String body, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        XML
                                + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                                + "</Types>"));
        parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        parts.put(
                "word/styles.xml",
                word(
                        "styles",
                        style("Title", "Title", "")
                                + style("Judul1", "heading 1", "")
                                + style("Judul2", "heading 2", "<w:basedOn w:val='Judul1'/>")
                                + style("Kutipan", "Quote", "")));
        parts.put(
                "word/numbering.xml",
                word(
                        "numbering",
                        numbering(1, "bullet")
                                + numbering(2, "decimal")
                                + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
                                + "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>"));
        parts.put("word/_rels/document.xml.rels", utf8(RELATIONS));
        parts.put("word/media/image1.png", PNG);
        parts.putAll(more);
        return zip(parts);
    }

    /**
     * A speech as it comes from a colleague: all that a Word file brings, a change and a comment.
     */
    public static byte[] speech() {
        String changed =
                r("Delegasi ")
                        + "<w:del w:author='Budi'><w:r><w:delText>lama</w:delText></w:r></w:del>"
                        + "<w:ins w:author='Budi'>"
                        + r("baru")
                        + "</w:ins><w:commentRangeStart w:id='0'/>"
                        + r(" tiba.")
                        + "<w:commentRangeEnd w:id='0'/>";
        return docx(
                styled("Title", "Kunjungan ke Roma")
                        + styled("Judul1", "Hari pertama")
                        + p(r("Kata ") + r("<w:b/>", "tebal") + r(" dan ") + r("<w:i/>", "miring."))
                        + p("<w:hyperlink r:id='rId1'>" + r("tautan") + "</w:hyperlink>")
                        + item(1, 0, "butir")
                        + item(1, 1, "anak butir")
                        + item(2, 0, "urutan")
                        + "<w:tbl>"
                        + row(true, "Kota", "Hari")
                        + row(false, "Roma", "dua")
                        + "</w:tbl>"
                        + p(changed)
                        + p(r("Perjanjian") + "<w:r><w:footnoteReference w:id='7'/></w:r>" + r("."))
                        + p(picture("rId2", "Menteri di Roma")),
                Map.of(
                        "word/footnotes.xml",
                        word(
                                "footnotes",
                                "<w:footnote w:id='7'>" + p(r("Pasal tiga.")) + "</w:footnote>"),
                        "word/comments.xml",
                        word(
                                "comments",
                                "<w:comment w:id='0' w:author='Sari'>"
                                        + p(r("Benarkah?"))
                                        + "</w:comment>")));
    }

    private static final String RELATIONS =
            XML
                    + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='rId1' Type='hyperlink' Target='https://kemlu.go.id/a b' TargetMode='External'/>"
                    + "<Relationship Id='rId2' Type='image' Target='media/image1.png'/>"
                    + "<Relationship Id='rId3' Type='image' Target='http://127.0.0.1:9/x.png' TargetMode='External'/>"
                    + "<Relationship Id='rId4' Type='hyperlink' Target='javascript:alert(1)' TargetMode='External'/>"
                    + "</Relationships>";

    public static byte[] word(String root, String inner) {
        return utf8(XML + "<w:" + root + " " + W + ">" + inner + "</w:" + root + ">");
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type='paragraph' w:styleId='"
                + id
                + "'><w:name w:val='"
                + name
                + "'/>"
                + more
                + "</w:style>";
    }

    private static String numbering(int id, String format) {
        return "<w:abstractNum w:abstractNumId='"
                + id
                + "'><w:lvl w:ilvl='0'><w:numFmt w:val='"
                + format
                + "'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='"
                + format
                + "'/></w:lvl></w:abstractNum>";
    }

    public static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    public static String styled(String style, String words) {
        return p("<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + r(words));
    }

    public static String item(int list, int level, String words) {
        return p(
                "<w:pPr><w:numPr><w:ilvl w:val='"
                        + level
                        + "'/><w:numId w:val='"
                        + list
                        + "'/></w:numPr></w:pPr>"
                        + r(words));
    }

    public static String r(String words) {
        return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    public static String r(String properties, String words) {
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t xml:space='preserve'>"
                + words
                + "</w:t></w:r>";
    }

    public static String picture(String relation, String alt) {
        return "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='"
                + alt
                + "'/><a:graphic><a:blip r:embed='"
                + relation
                + "'/></a:graphic></wp:inline></w:drawing></w:r>";
    }

    public static String row(boolean header, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        row.append(header ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(r(cell))).append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    /**
     * @param text what is in {@code office:text}
     */
    public static byte[] odt(String text) {
        return odt(text, Map.of());
    }

    public static byte[] odt(String text, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8(XML + odtContent(text)));
        parts.put("Pictures/1.png", PNG);
        parts.putAll(more);
        return zip(parts);
    }

    private static String odtContent(String text) {
        return "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
                + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink'>"
                + "<office:automatic-styles><style:style style:name='B' style:family='text'>"
                + "<style:text-properties fo:font-weight='bold'/></style:style>"
                + "<text:list-style style:name='N'>"
                + "<text:list-level-style-number text:level='1'/></text:list-style>"
                + "</office:automatic-styles><office:body><office:text>"
                + text
                + "</office:text></office:body></office:document-content>";
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
