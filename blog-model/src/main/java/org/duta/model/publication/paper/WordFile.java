package org.duta.model.publication.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duta.model.publication.paper.Paper.Album;
import org.duta.model.publication.paper.Paper.Fact;
import org.duta.model.publication.paper.Paper.Shown;
import org.duta.model.publication.paper.WordXml.Look;
import org.duta.model.render.PostTree;

/** Writes a paper as a Word document (ECMA-376): the same paper gives the same bytes. */
public final class WordFile {

    private static final String MAIN =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private static final System.Logger LOG = System.getLogger(WordFile.class.getName());

    private WordFile() {}

    /** Doesn't close the stream. */
    public static void write(Paper paper, Album album, OutputStream out) throws IOException {
        WordParts parts = new WordParts();
        String body = head(paper) + body(paper, album, parts);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String fixed :
                new String[] {"[Content_Types].xml", "_rels/.rels", "word/settings.xml"}) {
            add(zip, fixed, fixed(fixed));
        }
        String language = PaperHtml.escape(paper.language().value());
        add(zip, "word/styles.xml", fixed("word/styles.xml").replace("{language}", language));
        add(
                zip,
                "word/numbering.xml",
                fixed("word/numbering.xml").replace("{numberings}", parts.numberings()));
        add(
                zip,
                "word/footnotes.xml",
                fixed("word/footnotes.xml").replace("{footnotes}", parts.footnotes()));
        add(zip, "docProps/core.xml", properties(paper));
        add(zip, "word/header1.xml", margin("hdr", new WordXml(paper), "Header", paper.mark(), ""));
        add(
                zip,
                "word/footer1.xml",
                margin("ftr", new WordXml(paper), "Footer", paper.address(), PAGES));
        add(
                zip,
                "word/_rels/document.xml.rels",
                HEAD + RELATIONS + parts.relations() + "</Relationships>");
        add(zip, "word/document.xml", document(paper, body));
        for (Map.Entry<String, Shown> picture : parts.pictures().entrySet()) {
            entry(zip, picture.getKey(), picture.getValue().jpeg());
        }
        zip.finish();
    }

    private static final String PAGES =
            "<w:r><w:t xml:space=\"preserve\"> · </w:t></w:r>"
                    + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                    + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
                    + "<w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";

    private static String head(Paper paper) {
        WordXml xml = new WordXml(paper);
        xml.open("Title").run(paper.title(), Look.PLAIN).close();
        if (!paper.mark().isEmpty()) {
            xml.open("Notice").run(paper.mark(), Look.PLAIN).close();
        }
        paper.notices().forEach(each -> xml.open("Notice").run(each, Look.PLAIN).close());
        if (!paper.summary().isEmpty()) {
            xml.open("Subtitle").run(paper.summary(), Look.PLAIN).close();
        }
        for (Fact fact : paper.facts()) {
            xml.open("Facts").run(fact.label() + ": ", Look.PLAIN.asBold());
            if (fact.foreign()) {
                xml.foreign(fact.value());
            } else {
                xml.run(fact.value(), Look.PLAIN);
            }
            xml.close();
        }
        return xml.toString();
    }

    private static String body(Paper paper, Album album, WordParts parts) {
        try {
            WordBody body = new WordBody(paper, album, parts, false);
            PostTree.of(paper.text()).accept(body);
            return body.toString();
        } catch (RuntimeException e) {
            // As in PostRenderer: whatever one text does to the parser, its words must be had.
            LOG.log(System.Logger.Level.WARNING, "A text is put on paper as it was typed", e);
            WordXml typed = new WordXml(paper);
            paper.text().lines().forEach(line -> typed.open("Code").run(line, Look.PLAIN).close());
            return typed.toString();
        }
    }

    private static String document(Paper paper, String body) {
        return HEAD
                + "<w:document"
                + MAIN
                + "><w:body>"
                + body
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId6\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1134\""
                + " w:bottom=\"1361\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\""
                + " w:gutter=\"0\"/>"
                + (paper.rightToLeft() ? "<w:bidi/>" : "")
                + "</w:sectPr></w:body></w:document>";
    }

    private static String margin(
            String element, WordXml xml, String style, String words, String more) {
        xml.open(style);
        if (style.equals("Footer")) {
            xml.foreign(words);
        } else {
            xml.run(words, Look.PLAIN.asBold());
        }
        xml.raw(more).close();
        return HEAD + "<w:" + element + MAIN + ">" + xml + "</w:" + element + ">";
    }

    /** The Dublin Core of the package (ECMA-376, part 2, section 11). */
    private static String properties(Paper paper) {
        String dated = paper.dated().toString();
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + property("dc:title", "", paper.title())
                + property("dc:subject", "", paper.summary())
                + property("dc:creator", "", paper.authors())
                + property("dc:identifier", "", paper.address())
                + property("dc:language", "", paper.language().value())
                + property("dcterms:created", " xsi:type=\"dcterms:W3CDTF\"", dated)
                + property("dcterms:modified", " xsi:type=\"dcterms:W3CDTF\"", dated)
                + "</cp:coreProperties>";
    }

    private static String property(String name, String type, String value) {
        return "<" + name + type + ">" + PaperHtml.escape(value) + "</" + name + ">";
    }

    private static String fixed(String name) throws IOException {
        try (InputStream part =
                WordFile.class.getResourceAsStream("/org/duta/model/publication/paper/" + name)) {
            return new String(
                    Objects.requireNonNull(part, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        entry(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
