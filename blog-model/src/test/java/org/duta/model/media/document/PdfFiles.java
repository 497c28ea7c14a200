package org.duta.model.media.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.paper.Paper;
import org.duta.model.publication.paper.PaperHtml;
import org.duta.model.publication.paper.PdfTask;
import org.duta.model.render.Pictures;
import org.duta.model.render.PostRenderer;

/** PDF files, made by code. */
final class PdfFiles {

    private PdfFiles() {}

    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    /** One page with a line, or with nothing. */
    static byte[] text(String line) {
        return document(line, document -> {});
    }

    /** With marked content (ISO 14289-1): Duta's own paper of a post. */
    static byte[] tagged(String text) {
        LanguageTag language = LanguageTag.of("id");
        Paper paper =
                new Paper(
                        "Kunjungan",
                        "",
                        language,
                        "",
                        List.of(),
                        List.of(),
                        text,
                        new PostRenderer().render(text, "p-", language, Pictures.NONE).html(),
                        "",
                        "https://blog.example/tokyo/kunjungan",
                        Instant.EPOCH);
        try {
            Path folder = Files.createTempDirectory("tagged");
            Path page =
                    Files.writeString(
                            folder.resolve("page.html"),
                            PaperHtml.withPictures(paper, picture -> Optional.empty()));
            new PdfTask().run(page, folder.resolve("none.ttf").toString(), folder);
            Path pdf = folder.resolve(PdfTask.PDF);
            byte[] bytes = Files.readAllBytes(pdf);
            for (Path each : List.of(pdf, page, folder)) {
                Files.delete(each);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second page, which the tags of the first say nothing about. */
    static byte[] withPage(byte[] pdf, String line) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            addPage(document, line);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] commented(String line, String comment) {
        return document(
                line,
                document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents(comment);
                    note.setRectangle(new PDRectangle(72, 650, 20, 20));
                    document.getPage(0).getAnnotations().add(note);
                });
    }

    static byte[] locked() {
        return document(
                "Rahasia untuk sementara waktu.",
                document ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "pemilik", "sandi", new AccessPermission())));
    }

    /** An XFA form whose XML asks for a file. */
    static byte[] xfa() {
        return document(
                "Please wait while the form is loaded here.",
                document -> {
                    COSStream stream = document.getDocument().createCOSStream();
                    try (var out = stream.createOutputStream()) {
                        out.write(
                                ("<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>]>"
                                                + "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'>&e;</xdp:xdp>")
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), stream);
                    form.setItem(COSName.FIELDS, new COSArray());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                });
    }

    /** Some hundred MiB of operators in a stream of some hundred KiB. */
    static byte[] endless() {
        return document(
                "Awal.",
                document -> {
                    COSStream stream = document.getDocument().createCOSStream();
                    byte[] piece =
                            "BT (x) Tj ET ".repeat(80_000).getBytes(StandardCharsets.US_ASCII);
                    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        for (int i = 0; i < 150; i++) {
                            out.write(piece);
                        }
                    }
                    document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
                });
    }

    private static byte[] document(String line, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            addPage(document, line);
            change.make(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, String line) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        if (!line.isEmpty()) {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(line);
                content.endText();
            }
        }
    }
}
